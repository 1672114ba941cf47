// Plans of several units working on one case: the one responsible asks, the others give their part; and the way to the level above.
import { endPart, insertPart, isAskedOf, openPart } from '#db/parts.ts';
import { dayOf } from '../../domain/deadline.ts';
import { mayBeDue } from '../../domain/parts.ts';
import { officeInForce, officesAbove } from '../organisations/index.server.ts';
import { no, officer, owesPart, type Planned, type Planner } from './plan.ts';
import { byOfficer, otherUnit } from './plans-intake.server.ts';
import { tellOffice } from './telling.server.ts';

export const askPart: Planner<'askPart'> = async ({ tx, found: { row }, given, actor, now }): Promise<Planned> => {
  const other = await otherUnit(tx, row, given.unit, now);
  if (!other.ok) return other;
  if (await isAskedOf(tx, row.id, given.unit)) return no('alreadyAsked');
  if (!mayBeDue(given.day, dayOf(now), row.answerDueDay)) return no('partDayWrong');
  const part = {
    petitionId: row.id,
    organisationId: given.unit,
    question: given.text,
    dueDay: given.day,
    state: 'open' as const,
    askedBy: officer(actor).staffId,
    askedAt: now,
  };
  return {
    ok: true,
    event: { reason: given.text, toOrganisationId: given.unit, facts: { partDueDay: given.day } },
    save: async (writer) => {
      const id = await insertPart(writer, part);
      const params = { code: row.code, dueDay: given.day };
      await tellOffice(writer, other.unit, { template: 'partAsked', params, cause: `part:${id}:asked` }, now);
    },
  };
};

export const answerPart: Planner<'answerPart'> = async ({
  tx,
  found: { row },
  given,
  actor,
  now,
}): Promise<Planned> => {
  const part = await openPart(tx, row.id, given.part);
  if (!part || !owesPart(actor, part.organisationId)) return no('notYourUnit');
  const responsible = await officeInForce(row.organisationId, dayOf(now), tx);
  return {
    ok: true,
    event: { reason: given.text, facts: { partId: part.id, partDueDay: part.dueDay } },
    save: async (writer) => {
      const answeredBy = officer(actor).staffId;
      await endPart(writer, part.id, { state: 'answered', endedAt: now, answer: given.text, answeredBy });
      const params = { code: row.code };
      await tellOffice(
        writer,
        responsible,
        { template: 'partAnswered', params, cause: `part:${part.id}:answered` },
        now,
      );
    },
  };
};

export const withdrawPart: Planner<'withdrawPart'> = async ({ tx, found: { row }, given, now }): Promise<Planned> => {
  const part = await openPart(tx, row.id, given.part);
  if (!part) return no('unknownPart');
  const office = await officeInForce(part.organisationId, dayOf(now), tx);
  return {
    ok: true,
    event: { reason: given.reason, toOrganisationId: part.organisationId, facts: { partId: part.id } },
    save: async (writer) => {
      await endPart(writer, part.id, { state: 'withdrawn', endedAt: now });
      const params = { code: row.code };
      await tellOffice(writer, office, { template: 'partWithdrawn', params, cause: `part:${part.id}:withdrawn` }, now);
    },
  };
};

/** What is no complaint goes to the body above; a complaint stays with whom the law names, and the body above is told. */
export const raise: Planner<'raise'> = async ({ found: { row }, given, now }): Promise<Planned> => {
  const [, above] = await officesAbove(row.organisationId);
  if (!above) return no('nothingAbove');
  const stays = row.kind === 'khieu_nai';
  return {
    ok: true,
    changes: {
      raisedAt: now,
      ...(!stays && { organisationId: above.id, assigneeId: null, routing: byOfficer(above) }),
    },
    event: {
      reason: given.reason,
      toOrganisationId: above.id,
      ...(stays && { legalBasis: 'Luật Tiếp công dân 2013, Điều 26 khoản 1 điểm b' }),
    },
    save: (writer) =>
      tellOffice(
        writer,
        above,
        { template: 'caseRaised', params: { code: row.code }, cause: `raised:${row.id}:${row.events}` },
        now,
      ),
    ...(!stays && { mail: { template: 'handedOver', params: { reason: given.reason } } }),
  };
};

/** How many people, and past which level: what was said before is replaced. */
export const mark: Planner<'mark'> = ({ found: { row }, given }): Planned => {
  const skipsLevel = given.skipsLevel === 'yes';
  if (given.people === row.people && skipsLevel === row.skipsLevel) return no('nothingMoved');
  return {
    ok: true,
    changes: { people: given.people, skipsLevel },
    event: { ...(given.note && { reason: given.note }), facts: { people: given.people, skipsLevel } },
  };
};
