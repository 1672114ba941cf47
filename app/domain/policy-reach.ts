// Whether a limit governs any case of this portal: the case that it reaches, or why it reaches none.
import { type CaseStanding, COMPLAINT_TARGETS, caseClassOf, variantOf } from './case-class.ts';
import { CASE_CLOCKS, clockChanges } from './case-clocks.ts';
import { addDays, type Day } from './deadline-day.ts';
import {
  type CaseClass,
  type Clock,
  choosePolicy,
  classesBehind,
  complexVariantOf,
  type DeadlinePolicy,
  MAY_WAIT_FOR_SENDER,
  type Variant,
  variantsBehind,
} from './deadline-policy.ts';
import { KINDS, MOVE_NAMES } from './petition.ts';

/** What this portal does not take in: kept to be read and counted with. */
export const OUTSIDE_CLASSES = [
  'to_cao',
  'tiep_cong_dan',
  'xu_ly_don',
  'pakn_cong_dvcqg',
  'phan_anh_hien_truong',
  'tthc',
  'yeu_cau_thong_tin',
  'dan_chu_co_so',
  'yeu_cau_chu_the_du_lieu',
] as const satisfies readonly CaseClass[];

/** `class`: not taken in here; `information`: shown, never run; `clock`, `variant`: no case has it; `shadowed`: others always go before. */
export type Unreached = 'class' | 'information' | 'clock' | 'variant' | 'shadowed';
export type Reach = { ok: true; standing: CaseStanding; variant: Variant; on: Day } | { ok: false; why: Unreached };

/** Every combination that a case can have, as far as limits tell them apart. */
const STANDINGS: readonly CaseStanding[] = [true, false].flatMap((isRemote) => [
  ...KINDS.filter((kind) => kind !== 'khieu_nai').map((kind): CaseStanding => ({ kind, isRemote, channel: 'portal' })),
  ...COMPLAINT_TARGETS.map((target): CaseStanding => ({ kind: 'khieu_nai', isRemote, channel: 'portal', target })),
  ...['Đoàn đại biểu Quốc hội', 'Hội đồng nhân dân tỉnh'].map(
    (broughtBy): CaseStanding => ({ kind: 'kien_nghi', isRemote, channel: 'voters', broughtBy }),
  ),
]);

/** Asked of complaints beside the clocks that run: when a decision takes effect, and what is left to the complainant. */
const OF_COMPLAINTS: readonly Clock[] = ['effect', 'complain', 'complain_again', 'sue'];

function hasClock(standing: CaseStanding, clock: Clock): boolean {
  if (clock === 'waiting_for_sender') return MAY_WAIT_FOR_SENDER.includes(caseClassOf(standing));
  if (OF_COMPLAINTS.includes(clock)) return standing.kind === 'khieu_nai';
  return CASE_CLOCKS.some(
    (name) => name === clock && MOVE_NAMES.some((move) => clockChanges(move, standing.kind).starts.includes(name)),
  );
}

/** Only the answer of a case becomes complex: by the decision that extends it. */
function variantsOf(standing: CaseStanding, clock: Clock): Variant[] {
  const variant = variantOf(standing);
  const complex = clock === 'answer' ? complexVariantOf(variant) : null;
  return complex ? [variant, complex] : [variant];
}

/** A case and a day on which this row, one of `policies`, is what governs. */
export function reachOf(policies: readonly DeadlinePolicy[], row: DeadlinePolicy): Reach {
  if ((OUTSIDE_CLASSES as readonly CaseClass[]).includes(row.caseClass)) return { ok: false, why: 'class' };
  const { clock } = row;
  if (clock === 'information') return { ok: false, why: 'information' };
  const cases = STANDINGS.filter(
    (standing) => classesBehind(caseClassOf(standing)).includes(row.caseClass) && hasClock(standing, clock),
  );
  if (cases.length === 0) return { ok: false, why: 'clock' };
  const asked = cases.flatMap((standing) =>
    variantsOf(standing, clock)
      .filter((variant) => variantsBehind(variant).includes(row.variant))
      .map((variant) => ({ standing, variant })),
  );
  if (asked.length === 0) return { ok: false, why: 'variant' };
  for (const on of daysToTry(policies, row))
    for (const { standing, variant } of asked) {
      const choice = choosePolicy(policies, { caseClass: caseClassOf(standing), clock, variant, on });
      if (choice.ok || choice.why === 'noNumber')
        if (choice.policy.code === row.code) return { ok: true, standing, variant, on };
    }
  return { ok: false, why: 'shadowed' };
}

/** What governs changes only where a row begins or ends. */
function daysToTry(policies: readonly DeadlinePolicy[], { validFrom, validTo }: DeadlinePolicy): Day[] {
  const changes = policies.flatMap((one) => [one.validFrom, ...(one.validTo ? [addDays(one.validTo, 1)] : [])]);
  const within = changes.filter((day) => day >= validFrom && (validTo === null || day <= validTo));
  return [...new Set([validFrom, ...within])].sort();
}
