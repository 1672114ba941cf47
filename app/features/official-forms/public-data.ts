// Issued reports as machines read them: a record of each, and its figures one a line.
import { cellOf, figureIn } from '../../domain/official-forms.ts';
import { writtenIdentity } from '../../domain/official-forms-identities.ts';
import type { ReportLine, ReportView } from './types.ts';

export const REPORT_COLUMNS = [
  ...(['ma', 'bieu', 'bo_bieu', 'ten_bieu', 'don_vi', 'ten_don_vi', 'ky', 'nam', 'thu', 'tu', 'den'] as const),
  ...(['trang_thai', 'so_ky_hieu', 'ngay_ban_hanh'] as const),
] as const;

export const reportRow = ({
  id,
  code,
  set,
  title,
  unit,
  period,
  year,
  ordinal,
  from,
  to,
  state,
  number,
  issuedDay,
}: ReportLine) => ({
  ...{ ma: id, bieu: code, bo_bieu: set, ten_bieu: title, don_vi: unit.code, ten_don_vi: unit.name },
  ...{ ky: period, nam: year, thu: ordinal, tu: from, den: to },
  ...{ trang_thai: state, so_ky_hieu: number, ngay_ban_hanh: issuedDay },
});

export const FIGURE_COLUMNS = [
  ...(['don_vi', 'ten_don_vi', 'cot', 'ten_cot', 'gia_tri', 'cong_tinh', 'don_vi_nhap', 'ly_do'] as const),
] as const;

/** One line a cell: what is reported, what the portal counted, whether the unit said otherwise and why. */
export const figureRows = ({ content: { form, rows } }: ReportView) =>
  rows.flatMap((row) =>
    form.columns.map(({ number, path }) => {
      const cell = cellOf(row, number);
      return {
        ...{ don_vi: row.key, ten_don_vi: row.name, cot: number, ten_cot: path.join(' > ') },
        ...{
          gia_tri: figureIn(cell),
          cong_tinh: cell.computed,
          don_vi_nhap: cell.entered !== null,
          ly_do: cell.reason,
        },
      };
    }),
  );

export const reportRecord = (report: ReportView) => ({
  ...reportRow(report),
  nguoi_ky: report.signerName,
  dinh_chinh: report.corrects && { bao_cao: report.corrects.id, ly_do: report.corrects.why },
  thay_boi: report.correctedBy,
  ly_do_ket_thuc: report.endedWhy,
  tinh_luc: new Date(report.content.computedAt).toISOString(),
  ghi_chu: report.content.form.note,
  cot: report.content.form.columns.map(({ number, path, printed, feed, why }) => ({
    ...{ cot: number, ten_cot: path.join(' > '), cong_thuc: printed, nguon: feed ? 'cong' : 'don_vi', cach_tinh: why },
  })),
  dang_thuc: report.checks.map(({ identity, row, outcome, sums }) => ({
    ...{ dang_thuc: writtenIdentity(identity.sides), dong: row, ket_qua: outcome, tong: sums },
  })),
  so_lieu: figureRows(report),
  tong_so: report.totals,
});
