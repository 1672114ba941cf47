// Cases as open data: one row a petition, and nothing by which a person or an unpublished case could be told.
import { createHmac } from 'node:crypto';
import { type CasePlace, type CaseRow, casesAfter, hiddenCases } from '#db/open-data.ts';
import { COARSENED, coarsened, type Told } from '../../domain/coarsening.ts';
import { dayOf } from '../../domain/deadline.ts';
import type { WorkingCalendar } from '../../domain/working-calendar.ts';
import { pathsIn } from '../../http/paths.ts';
import { settings } from '../../settings.server.ts';
import { workingCalendar } from '../deadlines/index.server.ts';
import { overdueSpan } from '../figures/index.server.ts';
import { publicState } from '../publications/index.server.ts';
import type { Row } from './types.ts';

const ROWS_AT_ONCE = 2_000;

/** Leads nowhere without the secret of the portal. A published case keeps its own from bundle to bundle; any other has another one each day. */
const numberOf = ({ id, code }: CaseRow, today: string): string =>
  createHmac('sha256', settings().sessionSecret)
    .update(code === null ? `open-data:${today}:${id}` : `open-data:${id}`)
    .digest('hex')
    .slice(0, 16);

/** How columns are called that may be left untold. */
const COLUMN = { commune: 'dia_ban', procedure: 'thu_tuc', field: 'linh_vuc' } as const;

const toldIn = ({ unit, receivedDay, kind, commune, procedure, field }: CaseRow): Told => ({
  ...{ unit, month: receivedDay.slice(0, 7), kind, commune, procedure, field },
});
const keyOf = ({ unit, month, kind, commune, procedure, field }: Told): string =>
  JSON.stringify([unit, month, kind, commune, procedure, field]);

/** Cases, the oldest month first; within a month in an order that says nothing. */
export async function* caseRows(now: Date): AsyncIterable<Row[]> {
  const [hidden, calendar] = await Promise.all([hiddenCases(), workingCalendar()]);
  const told = coarsened(hidden);
  const toldOf = new Map(hidden.map((one, place) => [keyOf(one), told[place]!]));
  const inOrder = (some: CaseRow[]) => {
    const rows = some.map((one) =>
      rowOf(one, one.code === null ? (toldOf.get(keyOf(toldIn(one))) ?? null) : toldIn(one), dayOf(now), calendar),
    );
    return rows.sort((a, b) => (a.so! < b.so! ? -1 : 1));
  };
  let waiting: CaseRow[] = [];
  for (let after: CasePlace | null = null; ; ) {
    const found: CaseRow[] = await casesAfter(after, ROWS_AT_ONCE, now);
    for (const one of found) {
      if (waiting[0] && waiting[0].receivedDay.slice(0, 7) !== one.receivedDay.slice(0, 7)) {
        yield inOrder(waiting);
        waiting = [];
      }
      waiting.push(one);
    }
    after = found.at(-1) ?? null;
    if (!after) break;
  }
  if (waiting.length > 0) yield inOrder(waiting);
}

/** `told`: null for a case that became hidden a moment ago. Days are told of published cases alone: of any other, what is counted of them. */
function rowOf(one: CaseRow, told: Told | null, today: string, calendar: WorkingCalendar): Row {
  const isPublic = one.code !== null;
  const day = (known: string | null) => (isPublic ? known : null);
  return {
    so: numberOf(one, today),
    ma: one.code,
    tieu_de: one.title,
    dia_chi: one.code && pathsIn('vi').publicCase(one.code),
    loai: one.kind,
    trang_thai: publicState(one.state),
    co_quan: one.unit,
    linh_vuc: told?.field ?? null,
    thu_tuc: told?.procedure ?? null,
    dia_ban: told?.commune ?? null,
    da_gop_cot:
      COARSENED.filter((name) => one[name] !== null && !told?.[name])
        .map((name) => COLUMN[name])
        .join(' ') || null,
    kenh: one.channel,
    thang_nhan: one.receivedDay.slice(0, 7),
    ngay_nhan: day(one.receivedDay),
    da_tiep_nhan: one.acceptedAt !== null,
    ngay_tiep_nhan: day(one.acceptedAt && dayOf(one.acceptedAt)),
    ngay_phan_hoi_dau: day(one.contactDay),
    ngay_lam_viec_phan_hoi_dau: one.contactDays,
    han_ban_dau: day(one.firstDueDay),
    han: day(one.dueDay),
    qua_han_bao_lau: one.isOverdue ? overdueSpan(one.dueDay!, today, calendar) : null,
    tung_tra_loi: one.answeredDay !== null,
    ngay_tra_loi: day(one.answeredDay),
    ngay_lam_viec_tra_loi: one.answerDays,
    lan_mo_lai: one.reopenings,
    tre_han: one.wasLate,
    tre_han_ban_dau: one.wasLateUnextended,
    da_gop_vao_ho_so_khac: one.isMerged,
    ly_do_khong_tiep_nhan: one.reason,
    la_du_lieu_trinh_dien: one.isDemonstration,
  };
}
