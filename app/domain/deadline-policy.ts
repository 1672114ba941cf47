// Legal limits as data: the closed lists they are written in, and which one governs a case on a given day.
import type { Day } from './deadline-day.ts';
import type { Limit, LimitUnit } from './deadline-limit.ts';

/** The classes of case that the law gives limits of their own. */
export const CASE_CLASSES = [
  'khieu_nai',
  'khieu_nai_lan_1',
  'khieu_nai_lan_2',
  'khieu_nai_ky_luat',
  'khieu_nai_ky_luat_lan_1',
  'khieu_nai_ky_luat_lan_2',
  'to_cao',
  'tiep_cong_dan',
  'xu_ly_don',
  'pakn',
  'pakn_quy_dinh_hanh_chinh',
  'pakn_hanh_vi_hanh_chinh',
  'pakn_cong_dvcqg',
  'phan_anh_hien_truong',
  'kien_nghi_cu_tri',
  'kien_nghi_cu_tri_hdnd',
  'tthc',
  'yeu_cau_thong_tin',
  'dan_chu_co_so',
  'yeu_cau_chu_the_du_lieu',
] as const;
export type CaseClass = (typeof CASE_CLASSES)[number];

/** Whom a clock binds; `information` limits are shown, never run. */
export type BoundBy = 'office' | 'citizen' | 'information';

/**
 * Every clock a case may run. Each is measured from the event of its own row (`startEvent`): acceptance from receipt, a khiếu nại's
 * answer from acceptance (thụ lý), sending and publication from the decision.
 */
export const CLOCKS = {
  /** Say that it has arrived: the portal does so by itself; for what came by post or at the counter, once it is entered. */
  receipt_notice: { binds: 'office' },
  /** Accept, refuse or send on, and say so to the sender. */
  acceptance: { binds: 'office' },
  acceptance_notice: { binds: 'office' },
  refusal_notice: { binds: 'office' },
  transfer: { binds: 'office' },
  hand_over: { binds: 'office' },
  return_incomplete: { binds: 'office' },
  /** Answer, decide or conclude. */
  answer: { binds: 'office' },
  /** A further time added to the answer by decision (tố cáo: 30 + 30 + 30). */
  extension: { binds: 'office' },
  /** From taking a case up to submitting the answer; only where a province sets it. */
  verification: { binds: 'office' },
  dialogue_notice: { binds: 'office', countdown: true },
  reception_notice: { binds: 'office', countdown: true },
  apology: { binds: 'office', countdown: true },
  send_suspension: { binds: 'office' },
  send_decision: { binds: 'office' },
  publish: { binds: 'office' },
  publish_internally: { binds: 'office' },
  execute: { binds: 'office' },
  /** Report the outcome to whoever sent the case here. */
  report_back: { binds: 'office' },
  correction: { binds: 'office' },
  /** Unprocessed for this long, an officer is disciplined. */
  hard_stop: { binds: 'office' },
  /** How long the sender has: to complain, to complain to the second level, to sue. */
  complain: { binds: 'citizen' },
  complain_again: { binds: 'citizen' },
  sue: { binds: 'citizen' },
  /**
   * How long at most an answer stands still while the sender is asked to add something. No law knows such a pause for kiến nghị and
   * phản ánh (Nghị định 20/2008/NĐ-CP): it exists only where a province has adopted it as a limit of its own.
   */
  waiting_for_sender: { binds: 'information' },
  /** A decision takes effect: a change of state, nobody's duty. */
  effect: { binds: 'information' },
  /** Sector rules of ministries and the like: kept as examples. */
  information: { binds: 'information' },
} as const satisfies Record<string, { binds: BoundBy; countdown?: true }>;
export type Clock = keyof typeof CLOCKS;

export const VARIANTS = [
  'standard',
  'complex',
  'remote',
  'remote_complex',
  'very_complex',
  'multi_location',
  'online',
] as const;
export type Variant = (typeof VARIANTS)[number];

/** One legal limit as the database stores it. `amount` is null (and `unit` 'none') where the law sets no countable number. */
export interface DeadlinePolicy {
  /** 'KN1-TL': what people and the ledger call this row. */
  code: string;
  caseClass: CaseClass;
  clock: Clock;
  /** The step in the law's words (Vietnamese); for reading only. */
  step: string;
  amount: number | null;
  unit: LimitUnit | 'none';
  startEvent: string;
  variant: Variant;
  condition: string;
  pauseOrExtension: string;
  legalBasis: string;
  validFrom: Day;
  validTo: Day | null;
  confidence: string;
  source: string;
}

/** A policy that can be handed to `countDeadline`. */
export type CountablePolicy = DeadlinePolicy & Limit;

/** The classes whose clocks a province may stop while the sender is asked; a complaint stops on the law's two grounds alone. */
export const MAY_WAIT_FOR_SENDER: readonly CaseClass[] = [
  'pakn',
  'pakn_quy_dinh_hanh_chinh',
  'pakn_hanh_vi_hanh_chinh',
];

/** Rules for every khiếu nại, for both levels of one, and for every phản ánh, kiến nghị stand behind the narrower ones. */
const BROADER: Partial<Record<CaseClass, CaseClass>> = {
  khieu_nai_lan_1: 'khieu_nai',
  khieu_nai_lan_2: 'khieu_nai',
  khieu_nai_ky_luat: 'khieu_nai',
  khieu_nai_ky_luat_lan_1: 'khieu_nai_ky_luat',
  khieu_nai_ky_luat_lan_2: 'khieu_nai_ky_luat',
  pakn_quy_dinh_hanh_chinh: 'pakn',
  pakn_hanh_vi_hanh_chinh: 'pakn',
};

/** A class and those whose rules stand behind its own, the narrowest first. */
export function classesBehind(caseClass: CaseClass): readonly CaseClass[] {
  const broader = BROADER[caseClass];
  return broader ? [caseClass, ...classesBehind(broader)] : [caseClass];
}

/** Where the law has no limit of its own for a variant, the nearest one that it has applies. */
const ELSE_TRY: Record<Variant, readonly Variant[]> = {
  standard: ['standard'],
  complex: ['complex', 'standard'],
  remote: ['remote', 'standard'],
  remote_complex: ['remote_complex', 'complex', 'remote', 'standard'],
  very_complex: ['very_complex', 'complex', 'standard'],
  multi_location: ['multi_location', 'standard'],
  online: ['online', 'standard'],
};

export const variantsBehind = (variant: Variant): readonly Variant[] => ELSE_TRY[variant];

/** The variant a case takes when it is recorded as complex (30 → 45, 45 → 60, 60 → 70 days); null when it already is. */
export const complexVariantOf = (variant: Variant): Variant | null =>
  variant === 'standard' ? 'complex' : variant === 'remote' ? 'remote_complex' : null;

export interface PolicyQuestion {
  caseClass: CaseClass;
  clock: Exclude<Clock, 'information'>;
  variant: Variant;
  /**
   * The day of the event that starts this very clock. A khiếu nại received on 2026-06-30 keeps the old limit for acceptance, while
   * its suspension decided in July follows the new decree (NĐ 155/2026, Điều 22 khoản 1): each clock asks with its own day.
   */
  on: Day;
}

export type PolicyChoice =
  | { ok: true; policy: CountablePolicy }
  /** No row at all. */
  | { ok: false; why: 'noSuchLimit' }
  /** None in force on that day (`policy` is the first that begins after it, if any); in force, but without a number. */
  | { ok: false; why: 'notInForce'; policy: DeadlinePolicy | null }
  | { ok: false; why: 'noNumber'; policy: DeadlinePolicy };

/** The limit that governs. Throws `AmbiguousPolicies` when the data names two for the same question. */
export function choosePolicy(policies: readonly DeadlinePolicy[], question: PolicyQuestion): PolicyChoice {
  const { caseClass, clock, variant, on } = question;
  const rows = policies.filter((row) => row.caseClass === caseClass && row.clock === clock);
  const inForce = rows.filter((row) => isInForce(row, on));
  const countable = inForce.filter(isCountable);
  for (const tried of ELSE_TRY[variant]) {
    const [policy, second] = countable.filter((row) => row.variant === tried);
    if (policy && second) throw new AmbiguousPolicies(policy, second);
    if (policy) return { ok: true, policy: countablePolicy(policy) };
  }
  const broader = BROADER[caseClass];
  const wider = broader ? choosePolicy(policies, { ...question, caseClass: broader }) : null;
  if (wider && (wider.ok || rows.length === 0)) return wider;
  if (inForce[0]) return { ok: false, why: 'noNumber', policy: inForce[0] };
  if (wider && wider.why !== 'noSuchLimit') return wider;
  if (rows.length === 0) return { ok: false, why: 'noSuchLimit' };
  const later = rows.filter(({ validFrom }) => validFrom > on);
  const [next = null] = later.toSorted((one, other) => one.validFrom.localeCompare(other.validFrom));
  return { ok: false, why: 'notInForce', policy: next };
}

/** The policy with this code, ready to be counted; null when unknown or without a number. */
export function policyByCode(policies: readonly DeadlinePolicy[], code: string): CountablePolicy | null {
  const policy = policies.find((row) => row.code === code);
  return policy && isCountable(policy) ? countablePolicy(policy) : null;
}

/** Pairs of rows that would both govern some day: what an administrator's new row is checked with before it is saved. */
export function ambiguousPairs(policies: readonly DeadlinePolicy[]): [DeadlinePolicy, DeadlinePolicy][] {
  const counted = policies.filter((row) => isCountable(row) && row.clock !== 'information');
  return counted.flatMap((one, index) =>
    counted
      .slice(index + 1)
      .filter((other) => sameQuestion(one, other) && overlap(one, other))
      .map((other): [DeadlinePolicy, DeadlinePolicy] => [one, other]),
  );
}

/** Two rows answer the same question: a fault in the data, named so that it can be mended. */
export class AmbiguousPolicies extends Error {
  readonly codes: readonly [string, string];
  constructor(one: DeadlinePolicy, other: DeadlinePolicy) {
    super(
      `Two limits govern ${one.caseClass}/${one.clock}/${one.variant} on the same day: ${one.code} and ${other.code}`,
    );
    this.name = 'AmbiguousPolicies';
    this.codes = [one.code, other.code];
  }
}

const isInForce = (row: DeadlinePolicy, on: Day): boolean =>
  row.validFrom <= on && (row.validTo === null || on <= row.validTo);

export const isCountable = (row: DeadlinePolicy): row is DeadlinePolicy & { amount: number; unit: LimitUnit } =>
  row.amount !== null && row.unit !== 'none';

const countablePolicy = (row: DeadlinePolicy & { amount: number; unit: LimitUnit }): CountablePolicy =>
  'countdown' in CLOCKS[row.clock] ? { ...row, countdown: true } : row;

const sameQuestion = (one: DeadlinePolicy, other: DeadlinePolicy): boolean =>
  one.caseClass === other.caseClass && one.clock === other.clock && one.variant === other.variant;

const overlap = (one: DeadlinePolicy, other: DeadlinePolicy): boolean =>
  one.validFrom <= (other.validTo ?? '9999-12-31') && other.validFrom <= (one.validTo ?? '9999-12-31');
