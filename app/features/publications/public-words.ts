// The states of a case as public data spells them: law-like words without diacritics, which never change once given out.
import { STATES, type State } from '../../domain/petition.ts';

const PUBLIC_STATE: Record<State, string> = {
  draft: 'ban_nhap',
  received: 'cho_tiep_nhan',
  needs_information: 'cho_bo_sung',
  accepted: 'da_tiep_nhan',
  in_progress: 'dang_giai_quyet',
  answered: 'da_tra_loi',
  closed: 'da_ket_thuc',
  reopened: 'mo_lai',
  refused: 'khong_tiep_nhan',
  transferred: 'da_chuyen',
  withdrawn: 'da_rut',
  merged: 'da_gop',
};

export const publicState = (state: State): string => PUBLIC_STATE[state];

export const stateFromPublic = (word: string): State | undefined =>
  STATES.find((state) => PUBLIC_STATE[state] === word);

/** How a case stands to its due day, as the address and the data spell it. */
export const TIMINGS = ['dung_han', 'tra_loi_qua_han', 'dang_qua_han'] as const;
export type Timing = (typeof TIMINGS)[number];

/** States a published case can be in, in the order a reader chooses from. */
export const PUBLISHED_STATES: readonly State[] = [
  'accepted',
  'in_progress',
  'needs_information',
  'answered',
  'closed',
  'reopened',
  'withdrawn',
  'transferred',
  'merged',
];
