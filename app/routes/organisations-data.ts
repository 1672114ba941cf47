// All offices for machines and spreadsheets, the ended ones too.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { organisationList } from '../features/organisations/index.server.ts';
import { csvTwin, formatOf, jsonTwin } from '../http/twins.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

const COLUMNS = ['ma', 'ten', 'cap', 'tu_ngay', 'den_ngay', 'da_ket_thuc'] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, to, now } = visitorOf(request);
  const after = new URL(request.url).searchParams.get('sau')?.slice(0, 50) ?? '';
  const { items, next } = await organisationList(language, now, after);
  const pages = { self: to.organisations({ sau: after }), next: next && to.organisations({ sau: next }) };
  const rows = items.map((one) => ({
    ma: one.code,
    ten: one.name,
    cap: one.level,
    tu_ngay: one.validFrom,
    den_ngay: one.validTo,
    da_ket_thuc: one.hasEnded,
  }));
  if (formatOf(request) === 'csv') return csvTwin(request, pages, 'co-quan', COLUMNS, rows);
  return jsonTwin(pages, { du_lieu: rows });
}
