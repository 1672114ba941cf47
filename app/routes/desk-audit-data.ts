// /can-bo/nhat-ky.csv: what the filter finds, for a spreadsheet; that it was taken away is itself an entry.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { auditShape } from '../features/audit/forms.ts';
import { auditAlone, auditExport } from '../features/audit/index.server.ts';
import { csvFile } from '../http/csv.server.ts';
import { atDeskWith } from '../http/session.server.ts';

const COLUMNS = [
  'luc',
  'hanh_dong',
  'tai_khoan',
  'ho_ten',
  'don_vi',
  'lam_thay',
  'loai_doi_tuong',
  'doi_tuong',
  'chi_tiet',
] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, now } = await atDeskWith(request, 'read:audit');
  const query = auditShape.parse(Object.fromEntries(new URL(request.url).searchParams));
  const entries = await auditExport(query);
  const { sau: _, ...asked } = query;
  await auditAlone({ action: 'log_exported', by: actor, facts: { ...asked, rows: entries.length } }, now);
  const rows = entries.map((one) => ({
    luc: new Date(one.at).toISOString(),
    hanh_dong: one.action,
    tai_khoan: one.username,
    ho_ten: one.staffName,
    don_vi: one.unit,
    lam_thay: one.onBehalfOf,
    loai_doi_tuong: one.subjectKind,
    doi_tuong: one.subjectKey,
    chi_tiet: one.facts.map(({ name, value }) => `${name}: ${value}`).join('; '),
  }));
  return csvFile('nhat-ky', COLUMNS, rows);
}
