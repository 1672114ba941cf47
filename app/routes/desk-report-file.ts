// /can-bo/lich-bao-cao/…/van-ban.docx and .pdf: a report as a file, a draft until it is signed.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { reportPage } from '../features/reporting/index.server.ts';
import { letterFile, letterFormat } from '../http/letter-file.server.ts';
import { owedKeyIn } from '../http/report-visit.server.ts';
import { atDeskWith } from '../http/session.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, officer, now } = await atDeskWith(request, 'read:report');
  const format = letterFormat(params.format);
  const key = owedKeyIn(params);
  const report = format && (await reportPage({ ...actor, name: officer.name, title: officer.title }, key, 'vi', now));
  if (!format || !report) throw new Response(null, { status: 404 });
  return letterFile(report.letter, `${key.duty}-${key.year}-${key.unit}`, format);
}
