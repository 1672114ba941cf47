// The figures counted a second time, from the rows of open data alone: nothing of the portal's own counting is used here.

/** A row of a CSV file by the names of its columns; an empty cell is ''. */
export type Line = Readonly<Record<string, string>>;

/** Working days, a median and the ninetieth percentile by nearest rank. */
export interface Days {
  n: number;
  o_giua: number;
  p90: number;
}

/** One cell of figures.json: a period, a unit with all below it ('' the whole province), a cut and its value. */
export interface Cell {
  ky: string;
  pham_vi: string;
  theo: string;
  ma: string;
  so_lieu: Record<string, number>;
  ty_le: Record<string, number | null>;
  ngay_lam_viec: Days | null;
  phan_hoi_dau_tien: Days | null;
  qua_han_bao_lau: Record<string, number> | null;
}

export const cellKey = ({ ky, pham_vi, theo, ma }: Pick<Cell, 'ky' | 'pham_vi' | 'theo' | 'ma'>): string =>
  [ky, pham_vi, theo, ma].join('|');

const OPEN = ['cho_tiep_nhan', 'cho_bo_sung', 'da_tiep_nhan', 'dang_giai_quyet', 'mo_lai'];
const LEFT = ['khong_tiep_nhan', 'da_chuyen', 'da_rut', 'da_gop'];
const ANSWERED = ['da_tra_loi', 'da_ket_thuc'];

const is = (holds: boolean) => (holds ? 1 : 0);
const answered = (line: Line) => ANSWERED.includes(line.trang_thai!);
/** Marked late; or answered once, on a day after its own, whatever the mark says. */
const wasLate = (line: Line) =>
  line.tre_han === '1' ||
  (line.lan_mo_lai === '0' && line.han !== '' && line.ngay_tra_loi !== '' && line.ngay_tra_loi! > line.han!);
const isRefused = (line: Line) => line.trang_thai === 'khong_tiep_nhan' && line.ly_do_khong_tiep_nhan !== '';
/** Days are given of published cases alone; of any other, what is counted of them. */
const hasDays = (line: Line) => line.ngay_nhan !== '';
const open = (line: Line) => OPEN.includes(line.trang_thai!);
/** Its day is past; of what has no day, and on the day itself of a limit in working hours, the row says since how long. */
const isOverdue = (line: Line, today: string) =>
  open(line) &&
  (hasDays(line) && line.han !== today ? line.han !== '' && line.han! < today : line.qua_han_bao_lau !== '');

/** What each count counts, one row a case. */
const COUNTS: Record<string, (line: Line, today: string) => number> = {
  da_nhan: () => 1,
  da_tiep_nhan: (line) => is(line.da_tiep_nhan === '1'),
  da_tra_loi: (line) => is(answered(line)),
  dung_han: (line) => is(answered(line) && !wasLate(line)),
  dung_han_ban_dau: (line) => is(answered(line) && line.tre_han_ban_dau === '0'),
  khong_tiep_nhan: (line) => is(line.trang_thai === 'khong_tiep_nhan'),
  da_chuyen: (line) => is(line.trang_thai === 'da_chuyen'),
  da_rut: (line) => is(line.trang_thai === 'da_rut'),
  da_gop: (line) => is(line.trang_thai === 'da_gop'),
  so_vu_viec: (line) => is(line.da_gop_vao_ho_so_khac === '0'),
  dang_giai_quyet: (line) => is(open(line)),
  qua_han: (line, today) => is(isOverdue(line, today)),
  roi_di_tre_han: (line) => is(LEFT.includes(line.trang_thai!) && wasLate(line)),
  tung_tra_loi: (line) => is(line.tung_tra_loi === '1'),
  mo_lai: (line) => is(Number(line.lan_mo_lai) > 0),
};
export const COUNT_NAMES = Object.keys(COUNTS);

/** Each share and what it is a share of; 'den_han' are those answered, those overdue and those that left late together. */
const SHARES: Record<string, [count: string, of: string]> = {
  da_tiep_nhan: ['da_tiep_nhan', 'da_nhan'],
  da_tra_loi: ['da_tra_loi', 'da_nhan'],
  dung_han: ['dung_han', 'da_tra_loi'],
  dung_han_ban_dau: ['dung_han_ban_dau', 'da_tra_loi'],
  dung_han_tren_den_han: ['dung_han', 'den_han'],
  dang_giai_quyet: ['dang_giai_quyet', 'da_nhan'],
  con_trong_han: ['con_trong_han', 'da_nhan'],
  qua_han: ['qua_han', 'da_nhan'],
  roi_di_tre_han: ['roi_di_tre_han', 'da_nhan'],
  khong_tiep_nhan: ['khong_tiep_nhan', 'da_nhan'],
  da_chuyen: ['da_chuyen', 'da_nhan'],
  da_rut: ['da_rut', 'da_nhan'],
  so_vu_viec: ['so_vu_viec', 'da_nhan'],
  mo_lai: ['mo_lai', 'tung_tra_loi'],
};

/** In place of a value that the row has and does not tell, because too few cases that are not public share it. */
export const UNTOLD = '*';
const toldIn = (line: Line, column: string) => (line.da_gop_cot!.split(' ').includes(column) ? UNTOLD : line[column]!);

/** The cut's name, and the column that says the value; a reason only of what was refused. */
const CUTS: Record<string, (line: Line) => string | null> = {
  tat_ca: () => '',
  thang: (line) => line.thang_nhan!,
  co_quan: (line) => line.co_quan!,
  loai: (line) => line.loai!,
  linh_vuc: (line) => toldIn(line, 'linh_vuc'),
  thu_tuc: (line) => toldIn(line, 'thu_tuc'),
  xa_phuong: (line) => toldIn(line, 'dia_ban'),
  kenh: (line) => line.kenh!,
  ly_do: (line) => (isRefused(line) ? line.ly_do_khong_tiep_nhan! : null),
  ly_do_va_co_quan: (line) => (isRefused(line) ? `${line.ly_do_khong_tiep_nhan} ${line.co_quan}` : null),
};

const SPANS: [code: string, longest: number][] = [
  ['1-5', 5],
  ['6-10', 10],
  ['11-30', 30],
  ['31+', Number.POSITIVE_INFINITY],
];

interface Tally {
  counts: number[];
  answerDays: Map<number, number>;
  contactDays: Map<number, number>;
  overdueDays: Map<number, number>;
}

export interface Counting {
  /** Working days after the first day, up to and with the second. */
  daysBetween: (after: string, upTo: string) => number;
  /** The unit itself, those above it and those that took its work over, and so on. */
  scopesOf: (unit: string) => readonly string[];
  today: string;
}

/** Counts cases as they come; `cells` says what was counted. */
export function countingCases({ daysBetween, scopesOf, today }: Counting) {
  const tallies = new Map<string, Tally>();
  const tallyAt = (key: string): Tally => {
    const known = tallies.get(key);
    if (known) return known;
    const made = {
      counts: COUNT_NAMES.map(() => 0),
      ...{ answerDays: new Map(), contactDays: new Map(), overdueDays: new Map() },
    };
    tallies.set(key, made);
    return made;
  };

  return {
    add(line: Line): void {
      const counts = COUNT_NAMES.map((name) => COUNTS[name]!(line, today));
      const received = line.ngay_nhan!;
      const month = line.thang_nhan!;
      const [answerDays, contactDays] = hasDays(line)
        ? [
            answered(line) && line.ngay_tra_loi ? daysBetween(received, line.ngay_tra_loi) : null,
            line.ngay_phan_hoi_dau ? daysBetween(received, line.ngay_phan_hoi_dau) : null,
          ]
        : [answered(line) ? given(line.ngay_lam_viec_tra_loi) : null, given(line.ngay_lam_viec_phan_hoi_dau)];
      const longest = SPANS.find(([code]) => code === line.qua_han_bao_lau)?.[1] ?? null;
      const overdueDays = !isOverdue(line, today) ? null : hasDays(line) ? daysBetween(line.han!, today) : longest;
      const put = (ky: string, scope: string, cut: string) => {
        const ma = CUTS[cut]!(line);
        if (ma === null) return;
        const tally = tallyAt(cellKey({ ky, pham_vi: scope, theo: cut, ma }));
        for (const [place, count] of counts.entries()) tally.counts[place]! += count;
        addTo(tally.answerDays, answerDays);
        addTo(tally.contactDays, contactDays);
        addTo(tally.overdueDays, overdueDays);
      };
      for (const cut of Object.keys(CUTS)) {
        for (const scope of ['', ...scopesOf(line.co_quan!)]) put(month.slice(0, 4), scope, cut);
        if (cut !== 'thang') put(month, '', cut);
      }
    },
    *cells(): Iterable<Cell> {
      for (const [key, tally] of tallies) {
        const [ky = '', pham_vi = '', theo = '', ma = ''] = key.split('|');
        const about = { ky, pham_vi, theo, ma };
        const whole = tallies.get(cellKey({ ky, pham_vi, theo: 'tat_ca', ma: '' }))!;
        yield theo.startsWith('ly_do') ? refusalCell(about, tally, whole) : cellOf(about, tally);
      }
    },
  };
}

type About = Pick<Cell, 'ky' | 'pham_vi' | 'theo' | 'ma'>;

const given = (number: string | undefined): number | null => (number ? Number(number) : null);

function addTo(histogram: Map<number, number>, days: number | null): void {
  if (days !== null) histogram.set(days, (histogram.get(days) ?? 0) + 1);
}

const countsOf = (tally: Tally): Record<string, number> =>
  Object.fromEntries(COUNT_NAMES.map((name, place) => [name, tally.counts[place]!]));

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Of what was refused for a reason, its number is published and, for the whole, out of what. */
function refusalCell(about: About, tally: Tally, whole: Tally): Cell {
  const { khong_tiep_nhan = 0 } = countsOf(tally);
  const { khong_tiep_nhan: refused = 0, da_nhan: received = 0 } = countsOf(whole);
  const shares = { tren_khong_tiep_nhan: khong_tiep_nhan / refused, tren_da_nhan: khong_tiep_nhan / received };
  return {
    ...about,
    so_lieu: { khong_tiep_nhan },
    ty_le: about.theo === 'ly_do' ? shares : {},
    ...{ ngay_lam_viec: null, phan_hoi_dau_tien: null, qua_han_bao_lau: null },
  };
}

function cellOf(about: About, tally: Tally): Cell {
  const so_lieu = countsOf(tally);
  const isWhole = about.theo === 'tat_ca';
  return {
    ...about,
    so_lieu,
    ty_le: isWhole ? sharesOf(so_lieu) : {},
    ngay_lam_viec: daysOf(tally.answerDays),
    phan_hoi_dau_tien: daysOf(tally.contactDays),
    qua_han_bao_lau: isWhole ? spansOf(tally.overdueDays) : null,
  };
}

function sharesOf(counts: Record<string, number>): Record<string, number | null> {
  const numbers: Record<string, number> = {
    ...counts,
    con_trong_han: counts.dang_giai_quyet! - counts.qua_han!,
    den_han: counts.da_tra_loi! + counts.qua_han! + counts.roi_di_tre_han!,
  };
  return Object.fromEntries(
    Object.entries(SHARES).map(([name, [count, of]]) => [name, shareOf(numbers[count]!, numbers[of]!)]),
  );
}

function daysOf(histogram: Map<number, number>): Days | null {
  // Written out one by one: slower than counting places, and nothing to get wrong.
  const values = [...histogram].sort(([a], [b]) => a - b).flatMap(([days, times]) => Array<number>(times).fill(days));
  const n = values.length;
  if (n === 0) return null;
  const middle = n % 2 === 1 ? values[(n - 1) / 2]! : (values[n / 2 - 1]! + values[n / 2]!) / 2;
  return { n, o_giua: middle, p90: values.find((_, place) => (place + 1) * 10 >= n * 9)! };
}

function spansOf(histogram: Map<number, number>): Record<string, number> {
  const spans = Object.fromEntries(SPANS.map(([code]) => [code, 0]));
  for (const [days, times] of histogram) spans[SPANS.find(([, longest]) => days <= longest)![0]]! += times;
  return spans;
}
