// Cases around a case: split from it, merged, linked, alike. Only those that the officer may see. Reads across petitions and offices.
import { and, asc, between, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '#app/domain/scope.ts';
import { read } from './index.ts';
import { petitionLink } from './schema/casework.ts';
import { organisation } from './schema/organisations.ts';
import { petition, petitionSender } from './schema/petitions.ts';
import { visiblePetitions } from './scope.ts';
import { matches } from './search.ts';

const MOST_RELATIVES = 50;
/** Others are looked for among so many petitions before and after: duplicates come close together, and the question stays bounded. */
const NEIGHBOURHOOD = 20_000;
const CANDIDATES = 40;

const shown = {
  id: petition.id,
  code: petition.code,
  title: petition.title,
  kind: petition.kind,
  state: petition.state,
  receivedDay: petition.receivedDay,
  unit: organisation.name,
  unitEn: organisation.nameEn,
};

/** By what a case is related: it was split from that one, that one from it, merged either way, linked. */
export type Relation = 'splitFrom' | 'splitOff' | 'mergedInto' | 'duplicate' | 'linked';

const relatives = (relation: Relation, where: SQL | undefined, sight: Scope) =>
  read
    .select({ ...shown, relation: sql<Relation>`${relation}` })
    .from(petition)
    .innerJoin(organisation, eq(organisation.id, petition.organisationId))
    .where(and(where, visiblePetitions(sight)))
    .orderBy(asc(petition.id))
    .limit(MOST_RELATIVES);

export type Relative = Awaited<ReturnType<typeof relatives>>[number];

interface Self {
  id: number;
  splitFromId: number | null;
  mergedIntoId: number | null;
}

export async function relativesOf(self: Self, sight: Scope): Promise<Relative[]> {
  const linked = sql`${petition.id} in (
    select ${petitionLink.otherId} from ${petitionLink} where ${petitionLink.oneId} = ${self.id}
    union all select ${petitionLink.oneId} from ${petitionLink} where ${petitionLink.otherId} = ${self.id})`;
  const found = await Promise.all([
    self.splitFromId === null ? [] : relatives('splitFrom', eq(petition.id, self.splitFromId), sight),
    relatives('splitOff', eq(petition.splitFromId, self.id), sight),
    self.mergedIntoId === null ? [] : relatives('mergedInto', eq(petition.id, self.mergedIntoId), sight),
    relatives('duplicate', eq(petition.mergedIntoId, self.id), sight),
    relatives('linked', linked, sight),
  ]);
  return found.flat();
}

const candidates = (self: { id: number }, where: SQL | undefined, sight: Scope) =>
  read
    .select({
      ...shown,
      body: petition.body,
      procedureId: petition.procedureId,
      communeId: petition.communeId,
      sender: petitionSender.phone,
    })
    .from(petition)
    .innerJoin(organisation, eq(organisation.id, petition.organisationId))
    .innerJoin(petitionSender, eq(petitionSender.petitionId, petition.id))
    .where(
      and(
        where,
        between(petition.id, self.id - NEIGHBOURHOOD, self.id + NEIGHBOURHOOD),
        ne(petition.id, self.id),
        visiblePetitions(sight),
      ),
    )
    .orderBy(desc(petition.id))
    .limit(CANDIDATES);

/** What may be about the same: it holds these words, or is about the same procedure. Bounded and by index; how alike, is judged elsewhere. */
export async function candidatesFor(self: { id: number; procedureId: number | null; words: string }, sight: Scope) {
  const [byWords, byProcedure] = await Promise.all([
    self.words ? candidates(self, matches('petition', self.words), sight) : [],
    self.procedureId === null ? [] : candidates(self, eq(petition.procedureId, self.procedureId), sight),
  ]);
  const found = new Map([...byWords, ...byProcedure].map((one) => [one.id, one]));
  return [...found.values()];
}

/** The telephone of who sent it: only ever compared. */
export async function senderPhone(petitionId: number): Promise<string | null> {
  const [row] = await read
    .select({ phone: petitionSender.phone })
    .from(petitionSender)
    .where(eq(petitionSender.petitionId, petitionId));
  return row?.phone ?? null;
}
