// Reading what is public: a page of the list, one case, whether one was taken back.
import {
  countPublished,
  type PublishedFilter,
  type PublishedPlace,
  type PublishedRow,
  publishedAfter,
  publishedByCode,
  wasUnpublished,
} from '#db/publications.ts';
import { CLOCKS_OF_SENDER } from '../../domain/case-clocks.ts';
import { dayOf } from '../../domain/deadline.ts';
import { namesOf, placeOf } from '../../domain/organisation.ts';
import { KINDS, type Kind, OPEN } from '../../domain/petition.ts';
import type { Language } from '../../i18n/translate.ts';
import { clocksOf, undecidedYears } from '../deadlines/index.server.ts';
import { communeChoices, nowKnownAs, unitChoices, unitsWithin } from '../organisations/index.server.ts';
import { fieldChoices } from '../procedures/index.server.ts';
import { PUBLISHED_STATES, stateFromPublic, TIMINGS, type Timing } from './public-words.ts';
import type { PublicCase, PublicLine, PublicSearch } from './types.ts';

const CASES_AT_ONCE = 20;
/** Nobody reads a longer list; counting on would cost more than the page. */
const COUNTED_AT_MOST = 1_000;

/** What a reader may choose from. */
export async function listChoices(language: Language, now: Date) {
  const [units, fields, communes] = await Promise.all([
    unitChoices(language, now),
    fieldChoices(language),
    communeChoices(language, now),
  ]);
  return { units, fields, communes, states: PUBLISHED_STATES };
}
type Choices = Awaited<ReturnType<typeof listChoices>>;

/** A page of the public list; `next` is what to ask `after` for more, `isMore` that the count stopped early. */
export async function publishedCases(search: PublicSearch, language: Language, now: Date, atOnce = CASES_AT_ONCE) {
  const choices = await listChoices(language, now);
  const filter = await filterOf(search, choices, now);
  const none = { items: [], next: null, count: 0, isMore: false, unknownYears: [], choices };
  if (!filter) return none;
  const after = search.after ? placeFrom(search.after) : null;
  const [found, counted] = await Promise.all([
    publishedAfter(filter, after, atOnce + 1, now),
    countPublished(filter, COUNTED_AT_MOST + 1),
  ]);
  const page = found.slice(0, atOnce);
  const items = page.map((row) => lineOf(row, language));
  const open = items.flatMap(({ receivedDay: from, dueDay: to, answeredDay }) => (answeredDay ? [] : [{ from, to }]));
  return {
    items,
    unknownYears: await undecidedYears(open),
    next: found.length > atOnce ? placeAfter(page.at(-1)!) : null,
    count: Math.min(counted, COUNTED_AT_MOST),
    isMore: counted > COUNTED_AT_MOST,
    choices,
  };
}

/** One case as everyone may read it, with its clocks; or that it was public once; or nothing. `id` is for asking other rooms. */
export async function publicCase(code: string, language: Language, now: Date) {
  const row = await publishedByCode(code, now);
  if (!row) return (await wasUnpublished(code)) ? ({ found: 'removed' } as const) : ({ found: 'nothing' } as const);
  const [clocks, unitNow] = await Promise.all([clocksOf(row.id, language), nowKnownAs(row.unitId, language, now)]);
  const line = lineOf(row, language);
  const shown: PublicCase = {
    ...line,
    unit: { ...line.unit, now: unitNow && { code: unitNow.code, name: unitNow.name } },
    body: row.body,
    answer: row.answer,
    summary: row.summary,
    done: row.done,
    outcome: row.answer === null ? null : row.outcome,
    procedure: row.procedureCode && row.procedureName ? { code: row.procedureCode, name: row.procedureName } : null,
  };
  return {
    found: 'case',
    id: row.id,
    case: shown,
    clocks: clocks.filter(({ name }) => CLOCKS_OF_SENDER.includes(name)),
  } as const;
}

const STANDING = {
  dung_han: 'answeredOnTime',
  tra_loi_qua_han: 'answeredLate',
  dang_qua_han: 'overdue',
} as const satisfies Record<Timing, string>;

/** Undefined when something is asked for that does not exist. */
async function filterOf(search: PublicSearch, choices: Choices, now: Date): Promise<PublishedFilter | undefined> {
  const { query, kind, state, unit, field, commune, year, timing } = search;
  const states = state?.split(',').map(stateFromPublic);
  const how = TIMINGS.find((one) => one === timing);
  const office = unit ? choices.units.find(({ code }) => code === unit || code === unit.toUpperCase()) : undefined;
  const place = choices.communes.find(({ code }) => code === commune);
  const fieldIds = field ? branchOf(choices.fields, field) : undefined;
  const isUnknown =
    (kind && !KINDS.includes(kind as Kind)) ||
    states?.includes(undefined) ||
    (year && !/^\d{4}$/.test(year)) ||
    (timing && !how) ||
    (unit && !office) ||
    (commune && !place) ||
    fieldIds?.length === 0;
  if (isUnknown) return undefined;
  return {
    query: query || undefined,
    kind: (kind || undefined) as Kind | undefined,
    states: states?.filter((one) => one !== undefined),
    unitIds: office && (await unitsWithin(office.id)),
    fieldIds,
    communeId: place?.id,
    received: year ? { from: `${year}-01-01`, to: `${year}-12-31` } : undefined,
    timing: how && { is: STANDING[how], now },
  };
}

/** The field with this code and those below it, in a list where each follows the one it belongs to. */
function branchOf(fields: Choices['fields'], code: string): number[] {
  const at = fields.findIndex((one) => one.code === code);
  if (at < 0) return [];
  const behind = fields.slice(at + 1);
  const end = behind.findIndex(({ depth }) => depth <= fields[at]!.depth);
  return [fields[at]!, ...(end < 0 ? behind : behind.slice(0, end))].map(({ id }) => id);
}

const placeAfter = ({ publishedAt, id }: PublishedPlace): string =>
  `${publishedAt.getTime().toString(36)}-${id.toString(36)}`;

/** What `placeAfter` wrote; anything else is the beginning of the list. */
function placeFrom(text: string): PublishedPlace | null {
  const [time, id] = text.split('-').map((part) => (/^[0-9a-z]{1,10}$/.test(part) ? Number.parseInt(part, 36) : NaN));
  if (!time || !id || time > 8.64e15 || id > Number.MAX_SAFE_INTEGER) return null;
  return { publishedAt: new Date(time), id };
}

function lineOf(row: PublishedRow, language: Language): PublicLine {
  const {
    code,
    kind,
    state,
    language: written,
    title,
    excerpt,
    receivedDay,
    acceptedAt,
    dueDay,
    firstDueDay,
    publishedAt,
  } = row;
  const named = (of: string, name: string, nameEn: string | null) => ({
    code: of,
    name: namesOf({ name, nameEn })[language],
  });
  const isOpen = OPEN.includes(state);
  const answeredDay = isOpen ? null : row.answeredDay;
  return {
    code,
    kind,
    state,
    language: written,
    title,
    excerpt: excerpt.length < 260 ? excerpt : `${excerpt.replace(/(?<!\s)\s+\S*$/, '')}…`,
    unit: named(row.unitCode, row.unitName, row.unitNameEn),
    field: row.fieldCode && row.fieldName ? named(row.fieldCode, row.fieldName, row.fieldNameEn) : null,
    commune:
      row.communeCode && row.communeName
        ? { code: row.communeCode, name: placeOf({ name: row.communeName, nameEn: row.communeNameEn })[language] }
        : null,
    receivedDay,
    acceptedDay: acceptedAt && dayOf(acceptedAt),
    dueDay,
    firstDueDay,
    answeredDay,
    isOnTime: onTime({ ...row, answeredDay }),
    publishedDay: dayOf(publishedAt),
  };
}

type Answering = Pick<PublishedRow, 'dueDay' | 'answeredDay' | 'wasLate' | 'isOverdue'>;

/** Every answer came in time, or one is late now or was; null while that is open. */
function onTime({ dueDay, answeredDay, wasLate, isOverdue }: Answering) {
  if (dueDay === null) return null;
  if (answeredDay !== null || wasLate) return !wasLate;
  return isOverdue ? false : null;
}
