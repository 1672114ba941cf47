// Counting a second time, from rows: against values counted by hand, and against the rules that the portal itself counts by.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#app/domain/deadline-day.ts';
import { type Cell, countingCases, type Line } from '#app/domain/recomputing.ts';
import { hushed } from '#app/domain/recomputing-answers.ts';
import { scopesFrom, workingDaysFrom } from '#app/domain/recomputing-calendar.ts';
import { differencesBetween } from '#app/domain/recomputing-differences.ts';
import { countingRatings } from '#app/domain/recomputing-ratings.ts';
import { countingBallots } from '#app/domain/recomputing-satisfaction.ts';
import { settleUntold } from '#app/domain/recomputing-untold.ts';
import { type LevelCounts, satisfactionOf, wilson } from '#app/domain/satisfaction.ts';
import { silentAmong } from '#app/domain/satisfaction-suppression.ts';
import { daysSummaryOf } from '#app/domain/statistics.ts';
import { workingCalendar, workingDaysBetween } from '#app/domain/working-calendar.ts';

const CALENDAR = [
  { ngay: '2026-09-02', loai: 'holiday' },
  { ngay: '2026-09-01', loai: 'swap_off' },
  { ngay: '2026-08-22', loai: 'swap_work' },
  { ngay: '2026-09-03', loai: 'holiday_PROPOSED' },
];
const OFFICES = [
  { ma: 'UBND', thuoc: '', ke_thua: '' },
  { ma: 'SCT', thuoc: 'UBND', ke_thua: '' },
  { ma: 'HUYEN', thuoc: '', ke_thua: 'XA' },
  { ma: 'XA', thuoc: 'UBND', ke_thua: '' },
];

const line = (more: Line): Line => ({
  ...{ trang_thai: 'da_tra_loi', co_quan: 'SCT', loai: 'phan_anh', linh_vuc: 'dien', thu_tuc: '', dia_ban: '21025' },
  ...{ da_gop_cot: '', qua_han_bao_lau: '', thang_nhan: (more.ngay_nhan ?? '2026-08').slice(0, 7), da_tiep_nhan: '1' },
  ...{ tung_tra_loi: more.ngay_tra_loi === '' ? '0' : '1' },
  ...{ kenh: 'portal', ngay_nhan: '2026-08-20', ngay_tiep_nhan: '2026-08-20', ngay_phan_hoi_dau: '2026-08-20' },
  ...{ han: '2026-09-01', ngay_tra_loi: '2026-08-26', lan_mo_lai: '0', tre_han: '0', tre_han_ban_dau: '0' },
  ...{ da_gop_vao_ho_so_khac: '0', ly_do_khong_tiep_nhan: '' },
  ...more,
});

function cellsOf(lines: Line[]): Map<string, Cell> {
  const counting = countingCases({
    daysBetween: workingDaysFrom(CALENDAR),
    scopesOf: scopesFrom(OFFICES),
    today: '2026-09-10',
  });
  for (const one of lines) counting.add(one);
  return new Map([...counting.cells()].map((cell) => [[cell.ky, cell.pham_vi, cell.theo, cell.ma].join('|'), cell]));
}

test('what left when it was overdue stays in the whole; a mark that its own days contradict does not make an answer punctual', () => {
  const { so_lieu, ty_le } = cellsOf([
    line({}),
    line({ ngay_tra_loi: '2026-09-02' }),
    line({ trang_thai: 'da_rut', ngay_tra_loi: '', tre_han: '1' }),
    line({ trang_thai: 'da_chuyen', ngay_tra_loi: '' }),
  ]).get('2026||tat_ca|')!;
  expect(so_lieu).toMatchObject({ da_tra_loi: 2, dung_han: 1, qua_han: 0, roi_di_tre_han: 1 });
  expect(ty_le.dung_han_tren_den_han).toBe(1 / 3);
});

test('four cases, counted by hand', () => {
  const cells = cellsOf([
    // Thursday to Wednesday with the Saturday worked: Friday, Saturday, Monday, Tuesday, Wednesday.
    line({}),
    line({ tre_han: '1', tre_han_ban_dau: '1', ngay_tra_loi: '2026-09-04' }),
    // Due on Tuesday 1 September; Thursday to Thursday of the week after are six working days.
    line({ trang_thai: 'dang_giai_quyet', ngay_tra_loi: '' }),
    line({ trang_thai: 'khong_tiep_nhan', ngay_tra_loi: '', ly_do_khong_tiep_nhan: 'KN-1', co_quan: 'HUYEN' }),
  ]);
  expect(cells.get('2026||tat_ca|')).toMatchObject({
    so_lieu: {
      da_nhan: 4,
      da_tra_loi: 2,
      dung_han: 1,
      dang_giai_quyet: 1,
      qua_han: 1,
      khong_tiep_nhan: 1,
      tung_tra_loi: 2,
    },
    ty_le: { dung_han: 0.5, dung_han_tren_den_han: 1 / 3, qua_han: 0.25, mo_lai: 0 },
    ngay_lam_viec: { n: 2, o_giua: 7.5, p90: 10 },
    phan_hoi_dau_tien: { n: 4, o_giua: 0, p90: 0 },
    qua_han_bao_lau: { '1-5': 0, '6-10': 1, '11-30': 0, '31+': 0 },
  });
  // What was an office's counts with its successor, and with whom that belongs to.
  for (const scope of ['HUYEN', 'XA', 'UBND'])
    expect(cells.get(`2026|${scope}|ly_do|KN-1`)).toMatchObject({ so_lieu: { khong_tiep_nhan: 1 } });
  expect(cells.get('2026|UBND|tat_ca|')!.so_lieu.da_nhan).toBe(4);
  expect(cells.get('2026|SCT|tat_ca|')!.so_lieu.da_nhan).toBe(3);
  expect(cells.get('2026-08||co_quan|SCT')!.so_lieu.da_nhan).toBe(3);
  expect(cells.has('2026|XA|co_quan|SCT')).toBe(false);
});

test('a case without days counts by what is said of it, and for no group that it does not name', () => {
  const days = { ngay_nhan: '', ngay_tiep_nhan: '', ngay_phan_hoi_dau: '', han: '', ngay_tra_loi: '' };
  const hidden = { ...days, thang_nhan: '2026-08', da_gop_cot: 'dia_ban', dia_ban: '', tung_tra_loi: '1' };
  const kept = [
    line({ ngay_tra_loi: '2026-08-26' }),
    line({ ngay_tra_loi: '2026-08-26', dia_ban: '21028' }),
    line({ ngay_tra_loi: '', trang_thai: 'dang_giai_quyet' }),
  ];
  const published = cellsOf(kept);
  const rows = [
    line({}),
    line({ ...hidden, ngay_lam_viec_tra_loi: '5', ngay_lam_viec_phan_hoi_dau: '0' }),
    line({
      ...days,
      ...hidden,
      da_gop_cot: '',
      dia_ban: '21025',
      trang_thai: 'dang_giai_quyet',
      tung_tra_loi: '0',
      qua_han_bao_lau: '6-10',
      ngay_lam_viec_phan_hoi_dau: '0',
    }),
  ];
  const counted = cellsOf(rows);
  for (const whole of ['2026||tat_ca|', '2026|SCT|loai|phan_anh', '2026||thang|2026-08'])
    expect(differencesBetween(whole, published.get(whole)!, counted.get(whole)!)).toEqual([]);
  expect(counted.has('2026||xa_phuong|21028')).toBe(false);
  expect(settleUntold(published, counted)).toBe(4);
  expect(counted).toEqual(published);
  // One case more than the rows have is a difference, whichever group it is said to be in.
  const wrong = cellsOf([...kept, line({ dia_ban: '21028' })]);
  expect(settleUntold(wrong, cellsOf(rows))).toBe(0);
});

test('working days are those of the working calendar', () => {
  const rows = CALENDAR.map(({ ngay, loai }) => ({ date: ngay, kind: loai, name: '', basis: '', confidence: '' }));
  const [calendar, daysBetween] = [workingCalendar(rows), workingDaysFrom(CALENDAR)];
  const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-07-01', days));
  fc.assert(fc.property(day, day, (a, b) => daysBetween(a, b) === workingDaysBetween(calendar, a, b)));
  expect(daysBetween('2026-08-21', '2026-09-03')).toBe(8);
});

test('median and ninetieth percentile are those of the figures', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 }), (days) => {
      const lines = days.map((number) =>
        line({ ngay_nhan: '2026-01-05', ngay_tra_loi: addDays('2026-01-05', number) }),
      );
      const counted = cellsOf(lines).get('2026||tat_ca|')!.ngay_lam_viec!;
      const daysBetween = workingDaysFrom(CALENDAR);
      const values = lines.map((one) => ({ value: daysBetween(one.ngay_nhan!, one.ngay_tra_loi!), times: 1 }));
      const { n, median, p90 } = daysSummaryOf(values)!;
      expect(counted).toEqual({ n, o_giua: median, p90 });
    }),
  ));

test('shares, means and intervals are those of the figures', () => {
  const count = fc.integer({ min: 0, max: 50 });
  fc.assert(
    fc.property(fc.tuple(count, count, count, count, count), (levels: LevelCounts) => {
      const ballots = countingBallots();
      for (const [place, n] of levels.entries())
        if (n > 0) ballots.add({ nguon: 'a', co_quan: '', cau_hoi: 'q', tra_loi: String(place + 1), n: String(n) });
      const questions = [{ phieu_hoi: 'p@1', loai: 'level', ma: 'q', yeu_to: 'f' }];
      const [counted] = ballots.source('a', 'p@1', questions).tieu_chi;
      const published = satisfactionOf(levels);
      if (!published.isShown) return expect(counted).toMatchObject({ n: published.n, hai_long: null, lua_chon: null });
      const { share, low, high } = wilson(levels[3] + levels[4], published.n);
      const expected = { hai_long: { ty_le: share, thap: low, cao: high }, trung_binh: published.mean };
      const { hai_long, trung_binh, lua_chon } = counted!;
      expect(differencesBetween('q', expected, { hai_long, trung_binh })).toEqual([]);
      expect(lua_chon).toEqual([...levels]);
    }),
  );
});

test('what may not be told is what pages do not tell', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 });
  fc.assert(
    fc.property(counts, (given) => {
      const hidden = hushed(given.map((n, place) => ({ ma: String(place), n })));
      expect(hidden).toEqual(silentAmong(given.map((n, place) => ({ key: String(place), n }))));
    }),
  );
});

test('answers about an office count for those above it in its year, and for the province in its month', () => {
  const counting = countingRatings(scopesFrom(OFFICES));
  const answers = (co_quan: string, tra_loi: string, n: number) => {
    for (const cau_hoi of ['access', 'procedure', 'officials', 'result', 'feedback'])
      counting.add({ nguon: 'don-2026', co_quan, thang: '2026-08', cau_hoi, tra_loi, n: String(n) });
    counting.add({ nguon: 'don-2026', co_quan, thang: '2026-08', cau_hoi: 'resolved', tra_loi: 'yes', n: String(n) });
  };
  answers('SCT', '5', 6);
  answers('HUYEN', '1', 2);
  // Of offices that are not named; and of a survey, which has no months.
  answers('', '1', 4);
  counting.add({ nguon: 'dot-A', co_quan: 'SCT', thang: '', cau_hoi: 'q', tra_loi: '1', n: '9' });
  const said = [...counting.records()].map(({ ky, pham_vi, so_phieu, chi_so, co_quan }) => [
    `${ky} ${pham_vi}`.trim(),
    so_phieu,
    chi_so?.ty_le ?? null,
    co_quan.map(({ ma }) => ma).join(),
  ]);
  expect(said.sort()).toEqual([
    ['2026 HUYEN', 2, null, 'HUYEN'],
    ['2026 SCT', 6, 1, 'SCT'],
    ['2026 UBND', 8, 0.75, 'HUYEN,SCT'],
    ['2026 XA', 2, null, 'HUYEN'],
    ['2026', 12, 0.5, 'HUYEN,SCT'],
    ['2026-08', 12, 0.5, 'HUYEN,SCT'],
  ]);
});

test.each([
  [{ a: 1, b: null }, { a: 1, b: null }, []],
  [{ a: 1 }, { a: 2 }, [{ where: 'x a', published: '1', recomputed: '2' }]],
  [{ a: 0.1 + 0.2 }, { a: 0.3 }, []],
  [{ a: 0.3 }, { a: 0.30001 }, [{ where: 'x a', published: '0.3', recomputed: '0.30001' }]],
  [null, { a: 1 }, [{ where: 'x', published: '–', recomputed: '{"a":1}' }]],
  [{ a: [{ ma: 'c', n: 5 }] }, { a: [{ ma: 'c', n: 6 }] }, [{ where: 'x a c n', published: '5', recomputed: '6' }]],
])('%o beside %o', (published, recomputed, expected) =>
  expect(differencesBetween('x', published, recomputed)).toEqual(expected),
);
