// Survey rounds of the demonstration: one that is closed, one that runs, and a counter, all through their own doors.
import { addDays, dayOf, instantAt } from '#app/domain/deadline.ts';
import type { SurveyAnswers, SurveyContent } from '#app/domain/survey-questionnaire.ts';
import type { AuditedBy } from '#app/features/audit/index.server.ts';
import {
  castAtCounter,
  castByLink,
  counterForm,
  createRound,
  endRound,
  makeLinks,
  mixSurveyBallots,
  offeredQuestionnaire,
} from '#app/features/surveys/index.server.ts';
import { organisationByCode } from '../organisations.ts';
import { procedureByCode } from '../procedures.ts';
import type { Draw } from './draw.ts';

/** How satisfied people are with each unit, of ten; the last is small and stays silent. */
const UNITS = [
  { code: 'SCT', population: 420, mood: 8 },
  { code: 'SNNMT', population: 380, mood: 5 },
  { code: 'SYT', population: 260, mood: 7 },
  { code: '21025', population: 28, mood: 6 },
];
const COUNTER_BALLOTS = 12;

export async function demonstrationSurveys(draw: Draw, by: AuditedBy, now: Date): Promise<void> {
  const { id: questionnaireId, content } = await offeredQuestionnaire('procedure', dayOf(now));
  const year = dayOf(now).slice(0, 4);
  await round(
    draw,
    by,
    content,
    { code: `KS-${year}-1`, title: 'Khảo sát sự hài lòng, đợt 1', from: -150, to: -120 },
    now,
  );
  await round(
    draw,
    by,
    content,
    { code: `KS-${year}-2`, title: 'Khảo sát sự hài lòng, đợt 2', from: -12, to: 30 },
    now,
  );
  const organisationId = (await organisationByCode('SCT'))!.id;
  const procedureId = (await procedureByCode('DEMO.007'))!.id;
  for (let i = 0; i < COUNTER_BALLOTS; i++) {
    const about = { questionnaireId, organisationId, procedureId, channel: 'kiosk' } as const;
    await castAtCounter(counterForm(now), about, answersOf(draw, content, 8), now);
  }
}

async function round(
  draw: Draw,
  by: AuditedBy,
  content: SurveyContent,
  { code, title, from, to }: { code: string; title: string; from: number; to: number },
  now: Date,
): Promise<void> {
  const [opensOn, closesOn] = [addDays(dayOf(now), from), addDays(dayOf(now), to)];
  const opening = instantAt(opensOn, '08:00');
  const units = UNITS.map(({ code: unit, population }) => ({ code: unit, population }));
  await createRound(
    by,
    {
      ...{
        code,
        title: `${title} (${closesOn.slice(0, 4)})`,
        questionnaire: 'thu-tuc',
        opensOn,
        closesOn,
        error: 7,
        units,
      },
      ...{ isTest: false, stopsAtQuota: false, acceptsSmall: true },
    },
    opening,
    true,
  );
  const links = await makeLinks(by, code, 80, opening);
  if (!links.ok) return;
  for (const { unit, token } of links.links) {
    if (draw.onceIn(4)) continue;
    const day = addDays(opensOn, draw.below(Math.min(to, 0) - from + 1));
    const at = instantAt(day, '10:00') < now ? instantAt(day, '10:00') : now;
    await castByLink(token, answersOf(draw, content, UNITS.find((one) => one.code === unit)!.mood), at);
  }
  const closing = instantAt(closesOn, '23:00');
  if (closing < now) await endRound(by, code, 'closed', null, closing);
  await mixSurveyBallots(now);
}

function answersOf(draw: Draw, { questions }: SurveyContent, mood: number): SurveyAnswers {
  const isPleased = draw.below(10) < mood;
  const answers: SurveyAnswers = {};
  for (const { code, type, options } of questions) {
    if (type === 'level' && !draw.onceIn(15))
      answers[code] = [
        String(Math.max(1, Math.min(5, (isPleased ? 4 : 2) + draw.below(3) - 1 + (draw.onceIn(3) ? 1 : 0)))),
      ];
    else if (options.length > 0 && !draw.onceIn(4)) answers[code] = [draw.one(options).code];
  }
  return answers;
}
