// Lists of voters' petitions: uploaded, reported line by line, carried out some lines at a time, each petition once for all time.
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  finishImport,
  importOf,
  insertImport,
  latestImports,
  petitionsOfKeys,
  type VotersImportRow,
} from '#db/entry.ts';
import { write } from '#db/index.ts';
import { isMonthFirst } from '../../domain/typed-day.ts';
import {
  checkVotersLine,
  type FoundPlace,
  type VotersNote,
  type VotersPetition,
  type VotersRules,
  votersKey,
} from '../../domain/voters-list.ts';
import type { ChosenFile } from '../../http/sent-file.server.ts';
import { inOrder, type LineFault } from '../../http/tables.ts';
import { audit } from '../audit/index.server.ts';
import { recordPast } from '../deadlines/index.server.ts';
import { newKey, submitPetitionIn, textKeyOf } from '../petitions/index.server.ts';
import { speaksOfDenouncing } from '../sending/forms.ts';
import { communeIn, type Found, type Named, oneIn, placesFor } from './places.server.ts';
import { type EntryOfficer, entererOf, keepEntryFacts } from './record.server.ts';
import type { VotersLine, VotersReport } from './types.ts';
import { keptList, readVotersList } from './voters-file.server.ts';
import { tellUnits } from './voters-summary.server.ts';

const LINES_AT_ONCE = 10;
const IMPORTS_SHOWN = 20;

export type Upload = { ok: true; id: number } | { ok: false; faults: LineFault[] };

/** Keeps a list that can be read; nothing of it is a petition yet. */
export async function uploadList(by: EntryOfficer, { name, bytes }: ChosenFile, now: Date): Promise<Upload> {
  const { faults, ...list } = readVotersList(bytes);
  if (faults.length > 0) return { ok: false, faults: inOrder(faults) };
  const row = {
    ...{ staffId: by.id, organisationId: by.organisationId, uploadedAt: now, fileName: name },
    content: JSON.stringify(list),
    isGuessed: list.notices.some(({ why }) => why === 'guessed'),
  };
  return { ok: true, id: await write((tx) => insertImport(tx, row)) };
}

export const importsOf = (by: EntryOfficer) => latestImports(by.id, IMPORTS_SHOWN);

/** The officer's own list with what is to be said of each line, before or after it was carried out; null when it is not theirs. */
export async function reportOf(by: EntryOfficer, id: number, now: Date): Promise<VotersReport | null> {
  const row = await importOf(by.id, id);
  if (!row) return null;
  const lines = row.appliedAt
    ? (row.results as VotersLine[])
    : (await checkedLines(row, now)).map(({ shown }) => shown);
  const { fileName, uploadedAt, appliedAt } = row;
  return {
    ...{ id, fileName, uploadedAt: uploadedAt.getTime(), appliedAt: appliedAt?.getTime() ?? null },
    lines,
    notices: row.appliedAt ? [] : keptList(row.content).notices,
  };
}

interface CheckedLine {
  shown: VotersLine;
  petition: VotersPetition | null;
}

async function checkedLines({ content }: VotersImportRow, now: Date): Promise<CheckedLine[]> {
  const { lines } = keptList(content);
  const rules = {
    ...(await rulesFor(now)),
    isMonthFirst: lines.some(({ cells }) => isMonthFirst(cells.received ?? '')),
  };
  const checked = lines.map(({ line, cells }) => ({ line, record: cells, ...checkVotersLine(cells, rules) }));
  const keys = checked.flatMap(({ petition }) => (petition ? [idempotencyKeyOf(petition)] : []));
  const known = await petitionsOfKeys(keys);
  const firstLines = new Map<string, number>();
  return checked.map(({ line, record, petition, notes }): CheckedLine => {
    const key = petition && idempotencyKeyOf(petition);
    const before = key ? known.get(key) : undefined;
    const first = key ? firstLines.get(key) : undefined;
    if (key && first === undefined) firstLines.set(key, line);
    const repeated: VotersNote[] =
      first === undefined ? [] : [{ column: 'number', why: 'repeated', isError: true, about: String(first) }];
    const changed: VotersNote[] =
      before && petition && before.textKey !== textKeyOf(petition.body)
        ? [{ column: 'body', why: 'changed', isError: false }]
        : [];
    const all = [...notes, ...repeated, ...changed];
    const { number = '', session = '', delegation = '' } = petition ?? record;
    const title = petition?.title ?? record.title ?? '';
    const isFaulty = all.some(({ isError }) => isError);
    const outcome = isFaulty ? 'refused' : before ? 'known' : 'ready';
    return {
      petition: isFaulty || before ? null : petition,
      shown: {
        line,
        number,
        session,
        delegation,
        title: title.slice(0, 150),
        outcome,
        notes: all,
        code: before?.code ?? null,
      },
    };
  });
}

async function rulesFor(now: Date): Promise<Omit<VotersRules, 'isMonthFirst'>> {
  const places = await placesFor(now);
  const lists: Record<'field' | 'unit', readonly Named[]> = { field: places.fields, unit: places.units };
  // The same few names stand on hundreds of lines.
  const found = new Map<string, ReturnType<VotersRules['find']>>();
  const find: VotersRules['find'] = (what, text) => {
    const asked = `${what} ${text}`;
    if (!found.has(asked)) {
      const one = what === 'commune' ? communeIn(places, text) : oneIn(lists[what], text);
      found.set(asked, placeOf(one));
    }
    return found.get(asked)!;
  };
  return { now, find, speaksOfDenouncing };
}

function placeOf(found: Found<Named>): FoundPlace {
  if (!found.ok) return found.why === 'many' ? { why: 'several', likely: found.likely } : { why: 'unknown' };
  if (!found.one) return null;
  const { id, name } = found.one;
  return found.isFormer ? { id, calledNow: name } : { id };
}

const idempotencyKeyOf = (petition: VotersPetition): string =>
  createHash('sha256')
    .update(`voters:${votersKey(petition)}`)
    .digest('base64url');

/**
 * Makes petitions of the lines that are right. Cut off halfway, it goes on where it stopped when it is asked again: what exists is
 * recognised by its number. False when the list is not theirs or was carried out before.
 */
export async function applyList(by: EntryOfficer, id: number, now: Date): Promise<boolean> {
  const row = await importOf(by.id, id);
  if (!row || row.appliedAt) return false;
  const lines = await checkedLines(row, now);
  const results: VotersLine[] = [];
  for (let at = 0; at < lines.length; at += LINES_AT_ONCE) {
    results.push(...(await makePetitions(by, lines.slice(at, at + LINES_AT_ONCE), now)));
    // Others are let in between: two thousand lines take seconds.
    await setImmediate();
  }
  const made = results.filter(({ outcome }) => outcome === 'made').length;
  const subject = { kind: 'votersImport', key: String(id) };
  return write(async (tx) => {
    if (!(await finishImport(tx, id, results, now))) return false;
    const facts = { fileName: row.fileName, lines: results.length, made };
    await tellUnits(
      tx,
      id,
      results.flatMap(({ code }) => code ?? []),
      row.uploadedAt,
      now,
    );
    await audit(tx, { action: 'voters_imported', by: entererOf(by), subject, facts }, now);
    return true;
  });
}

const makePetitions = (by: EntryOfficer, lines: readonly CheckedLine[], now: Date): Promise<VotersLine[]> =>
  write(async (tx) => {
    const results: VotersLine[] = [];
    for (const { shown, petition } of lines) {
      if (!petition) {
        results.push(shown);
        continue;
      }
      const { code, isRepeat } = await submitPetitionIn(tx, submissionOf(by, petition), now, async (_, made) => {
        await keepEntryFacts(tx, by, { ...made, channel: 'voters' }, factsOf(petition), now);
        await recordPast(tx, made.id, now);
      });
      results.push({ ...shown, outcome: isRepeat ? 'known' : 'made', code });
    }
    return results;
  });

/** The delegation is the sender: it brought the petition, it is answered, it tells the voters. */
const submissionOf = (by: EntryOfficer, petition: VotersPetition) => ({
  kind: 'kien_nghi' as const,
  channel: 'voters' as const,
  language: 'vi' as const,
  title: petition.title,
  body: petition.body,
  request: petition.request,
  procedureId: null,
  fieldId: petition.fieldId,
  communeId: petition.communeId,
  addressedId: petition.unitId,
  sender: {
    party: 'citizen' as const,
    name: petition.delegation,
    taxCode: null,
    representative: petition.deputy,
    phone: petition.phone,
    email: petition.email,
    address: petition.address,
  },
  complaint: null,
  consentsToPublish: false,
  draftId: null,
  idempotencyKey: idempotencyKeyOf(petition),
  // Nobody is given it: the delegation has the list of codes, and a way into each case in every mail.
  secret: newKey(),
  arrivedAt: petition.arrivedAt,
  enteredBy: entererOf(by),
  sendsReceipt: false,
});

const factsOf = ({ number, delegation, deputy, session, constituency, lateReason }: VotersPetition) => ({
  ...{ incomingNumber: null, lateReason, isNameless: false, signatories: 1, consent: 'not_asked' as const },
  ...{ broughtBy: delegation, broughtNumber: number, deputy, session, constituency },
});
