// Plans of the intake office: whose it is, whether it is accepted, refused or sent out of the portal.
import type { Reader } from '#db/index.ts';
import { type PetitionRow, refusalReasonByCode } from '#db/petitions.ts';
import { dayOf, startOfDay } from '../../domain/deadline.ts';
import { namesOf } from '../../domain/organisation.ts';
import type { RoutingReason } from '../../domain/routing.ts';
import { officeInForce } from '../organisations/index.server.ts';
import { savePublication } from '../publications/index.server.ts';
import type { MoveGiven } from './forms.ts';
import { no, officer, type Planned, type Planner } from './plan.ts';
import { withWait } from './plans-waiting.server.ts';
import type { OtherRefusal } from './types.ts';

/** The unit that is given a case, if it exists today and is another one than now. */
export async function otherUnit(tx: Reader, row: PetitionRow, unitId: number, now: Date) {
  if (unitId === row.organisationId) return { ok: false, why: 'sameUnit' } as const;
  const unit = await officeInForce(unitId, dayOf(now), tx);
  return unit ? ({ ok: true, unit } as const) : ({ ok: false, why: 'unknownUnit' } as const);
}

/** Why this unit: an officer said so; the reason is in the ledger. */
export const byOfficer = (unit: { name: string; nameEn: string | null }): RoutingReason => ({
  ground: 'officer',
  unit: namesOf(unit),
});

export const redirect: Planner<'redirect'> = async ({ tx, found: { row }, given, now }) => {
  const other = await otherUnit(tx, row, given.unit, now);
  if (!other.ok) return other;
  return {
    ok: true,
    changes: { organisationId: other.unit.id, routing: byOfficer(other.unit) },
    event: { reason: given.reason, toOrganisationId: other.unit.id },
  };
};

const NO_ANSWER = { answer: null, summary: null, done: null };

export const accept: Planner<'accept'> = async (situation): Promise<Planned> => {
  const { tx, given, actor, now } = situation;
  const { row } = situation.found;
  const isOther = given.unit !== undefined && given.unit !== row.organisationId;
  const unit = await officeInForce(given.unit ?? row.organisationId, dayOf(now), tx);
  if (!unit) return no('unknownUnit');
  const publishes = row.consentsToPublish && row.kind !== 'khieu_nai' && given.publish === 'yes';
  const publicText = { title: given.publicTitle || row.title, body: given.publicBody || row.body, ...NO_ANSWER };
  return withWait(situation, 'accept', {
    ok: true,
    changes: {
      // The day of the notice of acceptance (thông báo thụ lý), where it was written on paper before.
      acceptedAt: given.documentDay && given.documentDay !== dayOf(now) ? startOfDay(given.documentDay) : now,
      organisationId: unit.id,
      ...(isOther && { routing: byOfficer(unit) }),
    },
    event: { toOrganisationId: unit.id, facts: { published: publishes } },
    save: async (writer) => {
      if (publishes) await savePublication(writer, row.id, publicText, officer(actor).staffId, now);
    },
    mail: { template: 'accepted', params: {} },
  });
};

export const refuse: Planner<'refuse'> = async ({ tx, found: { row }, given, now }): Promise<Planned> => {
  const reason = await refusalReasonByCode(tx, given.refusalReason);
  if (!reason || reason.isHidden) return no('unknownReason');
  if (!reason.kinds.split(',').includes(row.kind)) return no('reasonNotForThisKind');
  const right = reason.asksRightBody ? await rightBodyOf(tx, row, given, now) : { ok: true as const, facts: {} };
  if (!right.ok) return right;
  return {
    ok: true,
    changes: { refusalReasonId: reason.id, endedAt: now },
    event: {
      reason: given.reason,
      legalBasis: reason.article,
      facts: { refusalReason: reason.code, ...right.facts },
    },
    mail: {
      template: 'refused',
      params: {
        reason: row.language === 'en' ? reason.wordingEn : reason.wording,
        article: reason.article,
        explanation: given.reason,
        rightBody: right.facts.rightBody ?? '',
      },
    },
  };
};

type RightBody = { ok: true; facts: { rightBody?: string; rightUnitId?: number } };

/** Whose it is instead. A unit of this portal can be given the case, so that is offered first; the officer may insist. */
async function rightBodyOf(
  tx: Reader,
  row: PetitionRow,
  { unit, rightBody, insists }: MoveGiven<'refuse'>,
  now: Date,
): Promise<RightBody | { ok: false; why: OtherRefusal }> {
  if (unit === undefined)
    return rightBody ? { ok: true, facts: { rightBody } } : { ok: false, why: 'rightBodyMissing' };
  const office = await officeInForce(unit, dayOf(now), tx);
  if (!office) return { ok: false, why: 'unknownUnit' };
  if (row.state === 'received' && !insists) return { ok: false, why: 'rightUnitIsHere' };
  return { ok: true, facts: { rightBody: office.name, rightUnitId: office.id } };
}

export const transferOut: Planner<'transferOut'> = ({ found: { row }, given, now }) => ({
  ok: true,
  changes: { outsideBody: given.outsideBody, endedAt: now },
  event: {
    reason: given.reason,
    legalBasis:
      row.kind === 'khieu_nai'
        ? 'Luật Tiếp công dân 2013, Điều 26 khoản 1 điểm b (sửa đổi, bổ sung năm 2025)'
        : 'Nghị định 20/2008/NĐ-CP, Điều 9 khoản 1 điểm d',
    facts: { outsideBody: given.outsideBody },
  },
  mail: { template: 'transferred', params: { body: given.outsideBody, reason: given.reason } },
});
