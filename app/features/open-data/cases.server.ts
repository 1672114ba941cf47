// Cases as open data: one row a petition, and nothing by which a person or an unpublished case could be told.
import { createHmac } from 'node:crypto';
import { type CasePlace, type CaseRow, casesAfter } from '#db/open-data.ts';
import { dayOf } from '../../domain/deadline.ts';
import { pathsIn } from '../../http/paths.ts';
import { settings } from '../../settings.server.ts';
import { publicState } from '../publications/index.server.ts';
import type { Row } from './types.ts';

const ROWS_AT_ONCE = 2_000;

/** Stays the same from bundle to bundle, and leads nowhere without the secret of the portal. */
const numberOf = (id: number): string =>
  createHmac('sha256', settings().sessionSecret).update(`open-data:${id}`).digest('hex').slice(0, 16);

/** Pages of cases, the oldest day first; within a day and unit in an order that says nothing about when they came. */
export async function* caseRows(): AsyncIterable<Row[]> {
  const { publicCase } = pathsIn('vi');
  for (let after: CasePlace | null = null; ; ) {
    const found: CaseRow[] = await casesAfter(after, ROWS_AT_ONCE);
    const last = found.at(-1);
    if (!last) return;
    after = last;
    const rows = found.map((one) => ({ one, number: numberOf(one.id) }));
    rows.sort((a, b) => compare(placeOf(a.one), placeOf(b.one)) || compare(a.number, b.number));
    yield rows.map(({ one, number }) => ({
      so: number,
      ma: one.code,
      tieu_de: one.title,
      dia_chi: one.code && publicCase(one.code),
      loai: one.kind,
      trang_thai: publicState(one.state),
      co_quan: one.unit,
      linh_vuc: one.field,
      thu_tuc: one.procedure,
      dia_ban: one.commune,
      kenh: one.channel,
      ngay_nhan: one.receivedDay,
      ngay_tiep_nhan: one.acceptedAt && dayOf(one.acceptedAt),
      ngay_phan_hoi_dau: one.contactDay,
      ngay_lam_viec_phan_hoi_dau: one.contactDays,
      han_ban_dau: one.firstDueDay,
      han: one.dueDay,
      ngay_tra_loi: one.answeredDay,
      ngay_lam_viec_tra_loi: one.answerDays,
      lan_mo_lai: one.reopenings,
      tre_han: one.wasLate,
      tre_han_ban_dau: one.wasLateUnextended,
      da_gop_vao_ho_so_khac: one.isMerged,
      ly_do_khong_tiep_nhan: one.reason,
      la_du_lieu_trinh_dien: one.isDemonstration,
    }));
  }
}

const placeOf = ({ receivedDay, unit }: CaseRow) => `${receivedDay} ${unit}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
