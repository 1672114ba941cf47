// Counts as addresses and data spell them: words that stay.
import type { CountName } from '../../domain/statistics.ts';

export const COUNT_WORD = {
  received: 'da_nhan',
  accepted: 'da_tiep_nhan',
  answered: 'da_tra_loi',
  onTime: 'dung_han',
  onTimeUnextended: 'dung_han_ban_dau',
  refused: 'khong_tiep_nhan',
  transferred: 'da_chuyen',
  withdrawn: 'da_rut',
  merged: 'da_gop',
  cases: 'so_vu_viec',
  open: 'dang_giai_quyet',
  overdue: 'qua_han',
  leftLate: 'roi_di_tre_han',
  everAnswered: 'tung_tra_loi',
  reopened: 'mo_lai',
} as const satisfies Record<CountName, string>;
export type CountWord = (typeof COUNT_WORD)[CountName];
