// Ballots as open data, in the very groups in which they may be published: no row, and no sum of rows, tells of fewer than five.
import { unitCodes } from '#db/open-data.ts';
import { FACTORS, LEVELS, RESOLVED } from '../../domain/satisfaction.ts';
import { criteriaOf } from '../../domain/survey-questionnaire.ts';
import { publishedRatings } from '../ballots/index.server.ts';
import { countOf } from '../surveys/index.server.ts';
import { sourcesNow } from './sources.server.ts';
import type { Row } from './types.ts';

type Codes = ReadonlyMap<number, string>;

/** Of each source: how many of a unit (or, unnamed, of all that may not be named) chose which option of which question. */
export async function* ballotRows(now: Date): AsyncIterable<Row[]> {
  const codes = await unitCodes();
  for (const { name, source } of await sourcesNow(now)) {
    const groups =
      source.kind === 'petition' ? await ofPetitions(source.year, codes) : await ofSurvey(source, codes, now);
    yield groups.map((group) => ({ nguon: name, ...group }));
  }
}

interface GroupRow extends Row {
  co_quan: string | null;
  thang: string | null;
  cau_hoi: string;
  tra_loi: string;
  n: number;
}

/** The groups that were formed month by month. */
async function ofPetitions(year: number, codes: Codes): Promise<GroupRow[]> {
  const { groups } = await publishedRatings({ from: `${year}-01-01`, to: `${year}-12-31` });
  const options = (question: string): readonly string[] =>
    (FACTORS as readonly string[]).includes(question) ? LEVELS.map(String) : RESOLVED;
  return groups.flatMap(({ unit, month, question, counts }) =>
    rowsOf({ co_quan: codes.get(unit ?? 0) ?? null, thang: month, cau_hoi: question }, options(question), counts),
  );
}

type Counted = NonNullable<Awaited<ReturnType<typeof countOf>>>;

/** Each unit of which anything is public, and the rest together. */
async function ofSurvey(source: Parameters<typeof countOf>[0], codes: Codes, now: Date): Promise<GroupRow[]> {
  const count = await countOf(source, now);
  if (!count) return [];
  const { questionnaire, rows }: Counted = count;
  const questions = ['', ...criteriaOf(questionnaire.content).map(({ code }) => code)];
  return [...new Set(rows.map(({ organisationId }) => organisationId))].flatMap((unit) => {
    const own = rows.filter(({ organisationId }) => organisationId === unit);
    const chose = (question: string, option: string) =>
      own.reduce((sum, row) => (row.question === question && row.option === option ? sum + row.n : sum), 0);
    return questions.flatMap((cau_hoi) => {
      const options = cau_hoi === '' ? [''] : LEVELS.map(String);
      const counts = options.map((option) => chose(cau_hoi, option));
      return rowsOf({ co_quan: codes.get(unit) ?? null, thang: null, cau_hoi }, options, counts);
    });
  });
}

const rowsOf = (
  about: Pick<GroupRow, 'co_quan' | 'thang' | 'cau_hoi'>,
  options: readonly string[],
  counts: readonly number[],
): GroupRow[] =>
  options.map((tra_loi, place) => ({ ...about, tra_loi, n: counts[place] ?? 0 })).filter(({ n }) => n > 0);
