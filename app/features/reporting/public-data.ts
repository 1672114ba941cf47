// Who has sent what as a table for machines and spreadsheets: one line an office and duty.
import type { OwedView, ReportingYear } from './types.ts';

export const OWED_COLUMNS = [
  'nam',
  'ma_bao_cao',
  'bao_cao',
  'ngay_cuoi_cung',
  'ngay_da_doi_chieu',
  'ma_don_vi',
  'don_vi',
  'tinh_trang',
  'ngay_gui',
  'so_van_ban',
  'ngay_van_ban',
] as const;

const STANDING: Record<OwedView['standing'], string> = {
  sent: 'da_gui',
  sentLate: 'gui_muon',
  open: 'chua_gui',
  overdue: 'qua_han_chua_gui',
};

export const owedRows = ({ year, duties }: ReportingYear) =>
  duties.flatMap(({ duty, owed }) =>
    owed.map(({ unit, standing, sent }) => ({
      ...{ nam: year, ma_bao_cao: duty.code, bao_cao: duty.title, ngay_cuoi_cung: duty.lastDay },
      ngay_da_doi_chieu: duty.isVerified,
      ...{ ma_don_vi: unit.code, don_vi: unit.name, tinh_trang: STANDING[standing] },
      ...{
        ngay_gui: sent?.day ?? null,
        so_van_ban: sent?.documentNumber ?? null,
        ngay_van_ban: sent?.documentDay ?? null,
      },
    })),
  );
