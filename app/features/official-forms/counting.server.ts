// Counts what a form asks, for a unit and the units below it, as it stood when the period ended. Reads across petitions and fields.
import { read } from '#db/index.ts';
import { factsOfLives, fieldsServed, fieldTree, ledgersOf, petitionsConcerned } from '#db/official-lives.ts';
import { settingValues } from '#db/settings.ts';
import { addDays, startOfDay } from '../../domain/deadline-day.ts';
import type { FormDefinition, ReportRow } from '../../domain/official-forms.ts';
import {
  addTo,
  countIn,
  type Days,
  type FactTally,
  type Life,
  type LifeEvent,
  SUBJECTS,
  type Subject,
  standingIn,
  subjectOf,
} from '../../domain/official-forms-facts.ts';
import { existsOn, officeOn } from '../../domain/organisation.ts';
import { organisationsNamed, unitsWithin } from '../organisations/index.server.ts';

const LIVES_AT_ONCE = 500;
export const SUBJECTS_KEY = 'reports.subjects';

interface Unit {
  id: number;
  code: string;
  name: string;
}

/** The rows of a form for a unit and a period, with what the portal counts in them. */
export async function countedRows(form: FormDefinition, unit: Unit, days: Days): Promise<ReportRow[]> {
  const tree = await treeOf(unit, days.to);
  if (form.rowsBy === 'fields') return (await fieldRows(tree.ids, days.to)).map((row) => ({ ...row, cells: {} }));
  const isFed = form.columns.some(({ feed }) => feed);
  const tally = isFed ? await tallyOf(days, tree) : (new Map() as FactTally<string>);
  return tree.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      form.columns.flatMap(({ number, feed }) =>
        feed ? [[number, { computed: countIn(tally, row.key, feed.of, feed.fact), entered: null, reason: null }]] : [],
      ),
    ),
  }));
}

interface Tree {
  /** The unit, all below it, and all whose work any of them took over. */
  ids: readonly number[];
  rows: { key: string; name: string }[];
  /** The row of an office; null: its work is done outside this tree by now. */
  rowOf(officeId: number): string | null;
}

/** A row for the unit itself and one for each directly below it; what lies deeper counts in the row above it. */
async function treeOf(unit: Unit, day: string): Promise<Tree> {
  const ids = await unitsWithin(unit.id);
  const offices = new Map((await organisationsNamed(ids)).map((one) => [one.id, one]));
  const find = (id: number) => offices.get(id);
  const { compare } = new Intl.Collator('vi');
  const below = [...offices.values()]
    .filter((one) => one.parentId === unit.id && existsOn(one, day))
    .sort((a, b) => Number(a.level === 'commune') - Number(b.level === 'commune') || compare(a.name, b.name));
  const keys = new Map([unit, ...below].map(({ id, code }) => [id, code]));
  return {
    ids,
    rows: [unit, ...below].map(({ code, name }) => ({ key: code, name })),
    rowOf(officeId) {
      const start = find(officeId);
      let office = start && officeOn(start, day, find);
      for (let steps = 0; office && steps < 10; steps++) {
        const key = keys.get(office.id);
        if (key) return key;
        office = office.parentId === null ? undefined : find(office.parentId);
      }
      return null;
    },
  };
}

/** The topmost fields of the procedures that the units settle. */
async function fieldRows(unitIds: readonly number[], day: string) {
  const [served, fields] = [await fieldsServed(unitIds, day), await fieldTree()];
  const byId = new Map(fields.map((one) => [one.id, one]));
  const top = (id: number): number => {
    const parent = byId.get(id)?.parentId;
    return parent ? top(parent) : id;
  };
  const wanted = new Set(served.map(({ fieldId }) => top(fieldId)));
  const rows = fields.filter(({ id }) => wanted.has(id)).map(({ code, name }) => ({ key: code, name }));
  return rows.length > 0
    ? rows
    : fields.filter(({ code }) => code === 'khac').map(({ code, name }) => ({ key: code, name }));
}

async function tallyOf(days: Days, tree: Tree): Promise<FactTally<string>> {
  const tally: FactTally<string> = new Map();
  const classOf = await subjectClasses();
  const ids = await petitionsConcerned(days, tree.ids);
  for (let i = 0; i < ids.length; i += LIVES_AT_ONCE)
    for (const life of await livesOf(ids.slice(i, i + LIVES_AT_ONCE), days, classOf)) {
      const standing = standingIn(life, days);
      const row = standing.unitId === null ? null : tree.rowOf(standing.unitId);
      if (row !== null) addTo(tally, row, standing);
    }
  return tally;
}

type ClassOf = (fieldId: number | null) => Subject;

/** Which subject class a field falls into: a setting. */
async function subjectClasses(): Promise<ClassOf> {
  const fields = new Map((await fieldTree()).map((one) => [one.id, one]));
  const classes = await subjectSetting();
  return (fieldId) => subjectOf(fieldId, fields, classes);
}

export async function subjectSetting(): Promise<Record<string, Subject>> {
  const kept = (await settingValues([SUBJECTS_KEY])).get(SUBJECTS_KEY);
  const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  return Object.fromEntries(entries.filter(([, subject]) => SUBJECTS.includes(subject)));
}

async function livesOf(ids: readonly number[], { to }: Days, classOf: ClassOf): Promise<Life[]> {
  const [facts, ledgers] = [await factsOfLives(ids, read), await ledgersOf(ids, startOfDay(addDays(to, 1)), read)];
  const events = new Map<number, LifeEvent[]>();
  for (const { petitionId, ...event } of ledgers) events.set(petitionId, [...(events.get(petitionId) ?? []), event]);
  return facts.map(({ id, kind, receivedDay, wasLate, fieldId, people, signatories, isNameless, asksRightBody }) => ({
    ...{ kind, receivedDay, wasLate, events: events.get(id) ?? [] },
    subject: classOf(fieldId),
    isGuided: asksRightBody === true,
    signed: isNameless ? 'nameless' : Math.max(people ?? 1, signatories ?? 1) > 1 ? 'many' : 'one',
  }));
}
