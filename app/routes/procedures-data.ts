// The procedures for machines and spreadsheets.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { procedureParameters, procedureSearchFrom } from '../features/procedures/forms.ts';
import { searchProcedures } from '../features/procedures/index.server.ts';
import { csvTwin, formatOf, jsonTwin } from '../http/twins.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

const COLUMNS = [
  'ma',
  'ten',
  'cap',
  'linh_vuc_ma',
  'linh_vuc',
  'co_quan_ma',
  'co_quan',
  'truc_tuyen',
  'ngay_theo_quy_dinh',
  'ngay_cam_ket',
  'la_du_lieu_trinh_dien',
] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, to, now } = visitorOf(request);
  const search = procedureSearchFrom(new URL(request.url));
  const { items, next } = await searchProcedures(search, language, now);
  const pages = {
    self: to.procedures(procedureParameters(search)),
    next: next && to.procedures(procedureParameters({ ...search, after: next })),
  };
  const rows = items.map((one) => ({
    ma: one.code,
    ten: one.name,
    cap: one.level,
    linh_vuc_ma: one.field.code,
    linh_vuc: one.field.name,
    co_quan_ma: one.owner.code,
    co_quan: one.owner.name,
    truc_tuyen: one.onlineLevel,
    ngay_theo_quy_dinh: one.statutoryDays,
    ngay_cam_ket: one.committedDays,
    la_du_lieu_trinh_dien: one.isDemonstration,
  }));
  if (formatOf(request) === 'csv') return csvTwin(request, pages, 'thu-tuc', COLUMNS, rows);
  return jsonTwin(pages, { du_lieu: rows });
}
