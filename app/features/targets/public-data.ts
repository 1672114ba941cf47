// Target lines as data: field names that stay (explained at /gioi-thieu#du-lieu).
import type { TargetStanding } from './types.ts';

const COMPARATOR_WORD = { over: '>', atLeast: '>=', atMost: '<=', under: '<' } as const;
const IS_WORD = { reached: 'dat', missed: 'chua_dat', tooFewToSay: 'chua_du_so_lieu' } as const;

export function targetRecord({ standing, goal, reported, ...one }: TargetStanding) {
  const measured = standing.is === 'tooFewToSay' ? null : standing.measured;
  return {
    ma: one.code,
    ten: one.title,
    co_quan: one.unit && { ma: one.unit.code, ten: one.unit.name },
    so_sanh: COMPARATOR_WORD[one.comparator],
    muc: { so: goal.part, mau_so: goal.whole },
    ket_qua:
      measured &&
      (measured.from === 'all'
        ? { so: measured.proportion.part, mau_so: measured.proportion.whole }
        : { ty_le: measured.share.share, thap: measured.share.low, cao: measured.share.high }),
    so_voi_muc: IS_WORD[standing.is],
    khoang_chua_muc: standing.is === 'tooFewToSay' ? null : standing.isUncertain,
    do_don_vi_bao_cao: reported && { den_ngay: reported.on, nguon: reported.source },
    tu_ngay: one.validFrom,
    den_ngay: one.validTo,
    van_ban: one.source,
    da_doi_chieu: one.isVerified,
  };
}
