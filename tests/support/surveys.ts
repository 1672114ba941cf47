// What flows of surveys need: a round, the same level for every criterion, a file of paper ballots, the links of a round.
import { instantAt } from '#app/domain/deadline.ts';
import { criteriaOf, type SurveyAnswers } from '#app/domain/survey-questionnaire.ts';
import type { NewRound } from '#app/features/surveys/forms.ts';
import {
  endRound,
  importPaper,
  makeLinks,
  offeredQuestionnaire,
  surveyFigures,
} from '#app/features/surveys/index.server.ts';
import { csvText } from '#app/http/csv.server.ts';

export const NOW = instantAt('2026-11-10', '09:00');

export const round = (code: string, more: Partial<NewRound> = {}): NewRound => ({
  ...{ code, title: `Đợt ${code}`, questionnaire: 'thu-tuc', opensOn: '2026-11-01', closesOn: '2026-11-30', error: 30 },
  ...{ isTest: false, stopsAtQuota: false, acceptsSmall: true },
  units: [
    { code: 'SCT', population: 60 },
    { code: 'SYT', population: 40 },
  ],
  ...more,
});

/** The codes of the 22 criteria. */
export const criterionCodes = async (): Promise<string[]> =>
  criteriaOf((await offeredQuestionnaire('procedure', '2026-11-10')).content).map(({ code }) => code);

/** Every criterion at the same level. */
export const all = async (level: number): Promise<SurveyAnswers> =>
  Object.fromEntries((await criterionCodes()).map((code) => [code, [String(level)]]));

/** One line a level: every criterion at it. */
export async function paper(levels: readonly number[], unit = 'SCT', serial = (_: number) => ''): Promise<string> {
  const criteria = await criterionCodes();
  return csvText<Record<string, string>>(
    ['ma_phieu', 'don_vi', ...criteria],
    levels.map((level, place) => ({
      ...{ ma_phieu: serial(place), don_vi: unit },
      ...Object.fromEntries(criteria.map((code) => [code, String(level)])),
    })),
    'plain',
  );
}

/** What importing into an open round reports. */
export async function counted(code: string, text: string) {
  const result = await importPaper(null, code, Buffer.from(text), null, NOW);
  if (!result.ok) throw new Error(result.why);
  return result.report;
}

export const figuresOf = async (code: string) => (await surveyFigures({ kind: 'round', code }, 'vi', NOW))!;

/** The round is over: everything that may be published of it is. */
export async function closed(code: string) {
  if (!(await endRound(null, code, 'closed', null, NOW))) throw new Error(`${code} is not open`);
  return figuresOf(code);
}

export const tokensOf = (code: string) => linksOf(code, 100);

/** The links of a round of which so many of a hundred are thought to answer. */
export async function linksOf(code: string, expected: number) {
  const made = await makeLinks(null, code, expected, NOW);
  if (!made.ok) throw new Error(made.why);
  return made.links;
}
