// A random population for the queue: cases in every state and with every date, written straight into the tables.
import { dayOf, endOfDay } from '#app/domain/deadline.ts';
import { KINDS, OPEN, STATES } from '#app/domain/petition.ts';
import type { StaffActor } from '#app/features/accounts/index.server.ts';
import { write } from '#db/index.ts';
import { answer } from '#db/schema/answers.ts';
import { petitionPart } from '#db/schema/casework.ts';
import { clock, clockEvent } from '#db/schema/deadlines.ts';
import { petition, petitionSender } from '#db/schema/petitions.ts';
import { petitionTag, tag } from '#db/schema/tags.ts';
import { drawFrom } from '#db/seed/draw.ts';
import { officer, unitId } from './petitions.ts';

export const now = new Date('2026-10-14T03:00:00Z');
export const DAY = 86_400_000;
export const moment = { now, today: dayOf(now), todayEnds: endOfDay(dayOf(now)), soonEnds: endOfDay('2026-10-16') };
export const CASES = 1_300;
export const draw = drawFrom(41);

export type Row = typeof petition.$inferInsert & {
  id: number;
  isSubmitted: boolean;
  /** Which report about its running date came last. */
  told: 'escalated_head' | 'escalated_chairman' | null;
  tags: number[];
  /** The unit whose part it waits for. */
  partOf: number | null;
};
export const all: Row[] = [];
export const people: Record<string, StaffActor> = {};
export let units: number[];
export let communes: number[];
export let tags: number[];

/** Fills the database with cases that nobody lived, every combination of what the queue asks about. */
export async function populate(): Promise<void> {
  units = await Promise.all(['SCT', 'SNNMT', 'SXD', 'STC'].map(unitId));
  communes = await Promise.all(['21025', '21115'].map(unitId));
  people.intake = await officer('intake', 'VPUB', now);
  people.handler = await officer('handler', 'SCT', now);
  const head = await officer('head', 'SCT', now);
  people.head = { ...head, units: units.slice(0, 3) };
  people.nobody = { ...head, organisationId: await unitId('STC'), units: [] };
  const maybe = <T>(value: T) => (draw.onceIn(2) ? value : null);
  const around = () => (draw.onceIn(12) ? null : new Date(now.getTime() + (draw.below(240) - 120) * (DAY / 24)));
  await write(async (tx) => {
    const made = await tx
      .insert(tag)
      .values(
        ['Gấp', 'Điểm nóng'].map((name) => ({
          name,
          colour: 'bad' as const,
          organisationId: units[0]!,
          createdBy: head.staffId,
          createdAt: now,
        })),
      )
      .returning({ id: tag.id });
    tags = made.map(({ id }) => id);
    for (let n = 0; n < CASES; n++) {
      const state = draw.one(STATES.filter((one) => one !== 'draft'));
      const isOpen = OPEN.includes(state);
      const row = {
        code: `QNG-26-${n}`,
        idempotencyKey: `key ${n}`,
        secretHash: 'h',
        kind: draw.one(KINDS),
        state,
        language: 'vi' as const,
        channel: draw.one(['portal', 'post'] as const),
        title: 'Một việc',
        body: 'Kể',
        request: '',
        communeId: maybe(draw.one(communes)),
        organisationId: draw.one(units),
        assigneeId: maybe(draw.one([people.handler!.staffId, head.staffId])),
        routing: {},
        consentsToPublish: false,
        receivedAt: now,
        receivedDay: `2026-${draw.onceIn(4) ? '06' : '10'}-${String(1 + draw.below(13)).padStart(2, '0')}`,
        people: draw.onceIn(3) ? draw.below(9) : null,
        skipsLevel: draw.onceIn(5),
        acceptedAt: maybe(now),
        stateSince: now,
        movedAt: draw.onceIn(10) ? null : new Date(now.getTime() - draw.below(50) * DAY),
        nextDueAt: isOpen || draw.onceIn(8) ? around() : null,
        nextClock: 'answer',
        returns: draw.below(4),
        events: 1,
        search: draw.onceIn(30) ? 'mot viec hiem' : 'mot viec',
      };
      const [added] = await tx.insert(petition).values(row).returning({ id: petition.id });
      const { id } = added!;
      const isSubmitted = draw.onceIn(3);
      const told = draw.one([null, null, 'escalated_head', 'escalated_chairman'] as const);
      const mine = tags.filter(() => draw.onceIn(9));
      const partOf = draw.onceIn(8) ? draw.one(units) : null;
      all.push({ ...row, id, isSubmitted, told, tags: mine, partOf });
      if (partOf !== null)
        await tx.insert(petitionPart).values({ ...partAsked(id, head.staffId), organisationId: partOf, state: 'open' });
      if (draw.onceIn(8))
        await tx
          .insert(petitionPart)
          .values({ ...partAsked(id, head.staffId), organisationId: draw.one(units), state: 'withdrawn' });
      await tx.insert(petitionSender).values({ petitionId: id, party: 'citizen', name: 'A', address: 'B' });
      const text = {
        summary: '',
        body: '',
        legalBasis: '',
        organisationId: row.organisationId,
        draftedBy: head.staffId,
      };
      await tx
        .insert(answer)
        .values({ ...text, petitionId: id, round: 1, state: isSubmitted ? 'submitted' : 'sent', changedAt: now });
      if (told) await tellOf(tx, row, id, told);
      for (const tagId of mine)
        await tx.insert(petitionTag).values({ petitionId: id, tagId, staffId: head.staffId, at: now });
    }
  });
}

const partAsked = (petitionId: number, askedBy: number) => ({
  petitionId,
  askedBy,
  question: 'x',
  dueDay: '2026-10-20',
  askedAt: now,
});

type Tx = Parameters<Parameters<typeof write>[0]>[0];

/** A clock that runs, or one that has been met since, and what was reported about it. */
async function tellOf(tx: Tx, row: { organisationId: number }, petitionId: number, told: NonNullable<Row['told']>) {
  const isMet = petitionId % 5 === 0;
  const [made] = await tx
    .insert(clock)
    .values({
      petitionId,
      name: 'answer',
      round: 1,
      policyCode: 'x',
      legalBasis: 'x',
      organisationId: row.organisationId,
      startedAt: now,
      receivedDay: '2026-10-01',
      dueDay: '2026-10-02',
      dueAt: now,
      firstDueDay: '2026-10-02',
      steps: [],
      state: isMet ? 'met' : 'running',
      nextEvent: told === 'escalated_chairman' ? null : 'escalated_supervisor',
    })
    .returning({ id: clock.id });
  // Told about another date, before an extension: that one counts no longer.
  const dueDay = petitionId % 7 === 0 ? '2026-09-01' : '2026-10-02';
  const event = {
    clockId: made!.id,
    petitionId,
    event: told,
    dueDay,
    at: now,
    organisationId: row.organisationId,
    recordedAt: now,
  };
  await tx.insert(clockEvent).values(event);
}
