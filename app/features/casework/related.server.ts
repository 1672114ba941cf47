// Cases around a case, as far as the officer may see them: those it is tied to, and those that may be about the same.

import type { PetitionRow } from '#db/petitions.ts';
import { candidatesFor, relativesOf, senderPhone } from '#db/related.ts';
import { ALIKE, likeness, tellingWords } from '../../domain/likeness.ts';
import { may } from '../../domain/permissions.ts';
import type { Language } from '../../i18n/translate.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { coverFor } from '../inspection/index.server.ts';
import type { AlikeCase, OtherCase, RelatedCase } from './types.ts';

const PROPOSED = 5;

type Row = Awaited<ReturnType<typeof relativesOf>>[number];

const otherCase = (row: Omit<Row, 'relation'>, language: Language): OtherCase => ({
  code: row.code,
  title: row.title,
  kind: row.kind,
  state: row.state,
  receivedDay: row.receivedDay,
  unit: language === 'en' ? (row.unitEn ?? row.unit) : row.unit,
});

export async function relatedCases(
  actor: StaffActor,
  petition: PetitionRow,
  language: Language,
): Promise<RelatedCase[]> {
  const rows = await relativesOf(petition, actor);
  const cover = await coverFor(
    actor,
    rows.map(({ code }) => code),
    language,
  );
  return rows.map((row) => ({
    ...otherCase(row, language),
    title: cover(row.code, row.title),
    relation: row.relation,
  }));
}

export async function alikeCases(actor: StaffActor, petition: PetitionRow, language: Language): Promise<AlikeCase[]> {
  // Cases of one sender stand side by side here: that is for those who may know senders.
  if (!may(actor, 'reveal:sender')) return [];
  const { id, title, procedureId } = petition;
  const [found, sender] = await Promise.all([
    candidatesFor({ id, procedureId, words: tellingWords(title) }, actor),
    senderPhone(id),
  ]);
  return found
    .map((row) => ({ row, ...likeness({ ...petition, sender }, row) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .slice(0, PROPOSED)
    .map(({ row, same }) => ({ ...otherCase(row, language), same }));
}
