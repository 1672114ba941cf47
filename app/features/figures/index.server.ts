// The door of the figures: a year of the whole province or of one office; reads across petitions and ballots.
import {
  answerSpans,
  ballotTallies,
  firstReceivedDay,
  type Period,
  petitionTallies,
  refusalTallies,
} from '#db/figures.ts';
import { dayOf } from '../../domain/deadline.ts';
import { KINDS } from '../../domain/petition.ts';
import { FACTORS, LEVELS, type LevelCounts, satisfactionOf, wilson } from '../../domain/satisfaction.ts';
import { type Group, maySpeakFor, silentAmong } from '../../domain/satisfaction-suppression.ts';
import { type Counts, countsBy, figuresOf, medianOf, noCounts, sumCounts } from '../../domain/statistics.ts';
import { type WorkingCalendar, workingDaysBetween } from '../../domain/working-calendar.ts';
import { type Language, wordsOf } from '../../i18n/translate.ts';
import { workingCalendar } from '../deadlines/index.server.ts';
import { unitChoices, unitsWithin } from '../organisations/index.server.ts';
import { fieldChoices } from '../procedures/index.server.ts';
import type { MedianDays, OfficeYear, RefusalGroup, SatisfactionSummary, YearFigures } from './types.ts';

export { FIGURE_COLUMNS, figureRows, figuresRecord } from './public-data.ts';

type Tally = Awaited<ReturnType<typeof petitionTallies>>[number];
type Span = Awaited<ReturnType<typeof answerSpans>>[number];
type BallotTally = Awaited<ReturnType<typeof ballotTallies>>[number];

/** The year that was asked for, or this one; and the years there is anything about, the newest first. */
export async function yearsFor(asked: string | null, now: Date): Promise<{ year: number; years: number[] }> {
  const thisYear = Number(dayOf(now).slice(0, 4));
  const first = Number((await firstReceivedDay())?.slice(0, 4) ?? thisYear);
  const years = Array.from({ length: Math.max(1, thisYear - first + 1) }, (_, i) => thisYear - i);
  const year = /^\d{4}$/.test(asked ?? '') ? Number(asked) : thisYear;
  return { year, years: years.includes(year) ? years : [year, ...years].sort((a, b) => b - a) };
}

/** Every public figure of a year; of one office and those below it when its id is given. */
export async function yearFigures(
  asked: string | null,
  language: Language,
  now: Date,
  unitId?: number,
): Promise<YearFigures> {
  const { year, years } = await yearsFor(asked, now);
  const today = dayOf(now);
  const unitIds = unitId === undefined ? undefined : await unitsWithin(unitId);
  const period: Period = { from: `${year}-01-01`, to: `${year}-12-31`, unitIds };
  const [tallies, refusals, spans, everywhere, calendar, names] = await Promise.all([
    petitionTallies(period, today),
    refusalTallies(period),
    answerSpans(period),
    ballotTallies({ from: period.from, to: period.to }),
    workingCalendar(),
    namesIn(language, now),
  ]);
  const counts = sumCounts(tallies);
  const byCount = (a: { counts: { received: number } }, b: { counts: { received: number } }) =>
    b.counts.received - a.counts.received;
  const group = <Key>(keyOf: (row: Tally) => Key, named: (key: Key) => { code: string; name: string }) =>
    [...countsBy(tallies, keyOf)].map(([key, sum]) => ({ ...named(key), counts: sum })).sort(byCount);
  const ballots = everywhere.filter(({ unitId: id }) => !unitIds || unitIds.includes(id));
  const silent = silentAmong(groupsOf(everywhere));
  const maySpeak = !unitIds || maySpeakFor(groupsOf(everywhere), silent, new Set(unitIds));
  const perMonth = countsBy(tallies, ({ month }) => month);
  return {
    year,
    years,
    today,
    counts,
    figures: figuresOf(counts),
    medianDays: medianDaysOf(spans, calendar),
    satisfaction: spoken(summaryOf(ballots), maySpeak),
    byMonth: monthsOf(year).map((month) => ({
      code: month,
      name: `${month.slice(5)}/${year}`,
      counts: perMonth.get(month) ?? noCounts(),
    })),
    byUnit: [...new Set([...tallies, ...ballots].map((row) => row.unitId))]
      .map((id) => ({
        ...names.unit(id),
        counts: sumCounts(tallies.filter((row) => row.unitId === id)),
        medianDays: medianDaysOf(
          spans.filter((row) => row.unitId === id),
          calendar,
        ),
        satisfaction: spoken(summaryOf(ballots.filter((row) => row.unitId === id)), !silent.has(id)),
      }))
      .sort(byCount),
    byKind: group(({ kind }) => kind, names.kind).sort((a, b) => names.kindOrder(a.code) - names.kindOrder(b.code)),
    byField: group(({ fieldId }) => fieldId, names.field),
    byRefusal: refusalGroups(refusals, counts, names.unit, language),
  };
}

/** This year of one office and those below it, beside the whole province. */
export async function officeFigures(unitId: number, language: Language, now: Date): Promise<OfficeYear> {
  const [here, province] = await Promise.all([
    yearFigures(null, language, now, unitId),
    yearFigures(null, language, now),
  ]);
  const essence = ({ counts, medianDays, satisfaction }: YearFigures) => ({ counts, medianDays, satisfaction });
  const own = { ...essence(here), byRefusal: here.byRefusal };
  return { year: here.year, today: here.today, here: own, province: essence(province) };
}

function refusalGroups(
  tallies: Awaited<ReturnType<typeof refusalTallies>>,
  { received, refused }: Counts,
  unitNamed: (id: number) => { code: string; name: string },
  language: Language,
): RefusalGroup[] {
  const groups = [...Map.groupBy(tallies, ({ code }) => code).values()].map((rows) => {
    const [{ code, title, titleEn, article }] = rows as [(typeof rows)[0]];
    const count = rows.reduce((sum, { n }) => sum + n, 0);
    return {
      ...{ code, article, count, name: language === 'en' ? titleEn : title },
      ofRefused: count / refused,
      ofReceived: count / received,
      byUnit: rows.map(({ unitId, n }) => ({ ...unitNamed(unitId), count: n })).sort((a, b) => b.count - a.count),
    };
  });
  return groups.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

const monthsOf = (year: number) => Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);

function medianDaysOf(spans: readonly Span[], calendar: WorkingCalendar): MedianDays | null {
  return medianOf(
    spans.map(({ receivedDay, answeredDay, times }) => ({
      value: workingDaysBetween(calendar, receivedDay, answeredDay),
      times,
    })),
  );
}

const groupsOf = (ballots: readonly BallotTally[]): Group<number>[] =>
  ballots.map(({ unitId, n }) => ({ key: unitId, n }));

/** Only how many: the rest could tell about somebody, here or (by subtracting) elsewhere. */
const spoken = (summary: SatisfactionSummary, maySpeak: boolean): SatisfactionSummary =>
  maySpeak
    ? summary
    : {
        n: summary.n,
        index: null,
        factors: summary.factors.map(({ factor, satisfaction }) => ({
          factor,
          satisfaction: { isShown: false, n: satisfaction.n },
        })),
        resolved: null,
      };

function summaryOf(rows: readonly BallotTally[]): SatisfactionSummary {
  const total = (pick: (row: BallotTally) => number) => rows.reduce((sum, row) => sum + pick(row), 0);
  const n = total((row) => row.n);
  const factors = FACTORS.map((factor) => {
    const counts = LEVELS.map((level) => total((row) => row[`${factor}${level}`])) as unknown as LevelCounts;
    return { factor, satisfaction: satisfactionOf(counts) };
  });
  const shares = factors.flatMap(({ satisfaction }) => (satisfaction.isShown ? [satisfaction.satisfied] : []));
  const mean = (pick: 'share' | 'low' | 'high') => shares.reduce((sum, one) => sum + one[pick], 0) / shares.length;
  const isWhole = shares.length === FACTORS.length;
  return {
    n,
    index: isWhole ? { share: mean('share'), low: mean('low'), high: mean('high') } : null,
    factors,
    resolved: isWhole
      ? wilson(
          total((row) => row.yes),
          n,
        )
      : null,
  };
}

async function namesIn(language: Language, now: Date) {
  const [units, fields] = await Promise.all([unitChoices(language, now), fieldChoices(language)]);
  const say = wordsOf(language);
  return {
    unit(id: number) {
      const { code, name } = units.find((one) => one.id === id) ?? { code: String(id), name: String(id) };
      return { code, name };
    },
    field(id: number | null) {
      const { code, name } = fields.find((one) => one.id === id) ?? { code: '', name: say('public:figures.noField') };
      return { code, name };
    },
    kind: (kind: Tally['kind']) => ({ code: kind, name: say(`petition:kind.${kind}`) }),
    kindOrder: (code: string) => (KINDS as readonly string[]).indexOf(code),
  };
}
