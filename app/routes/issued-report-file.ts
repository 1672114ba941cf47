// /thong-ke/bao-cao-dinh-ky/….docx and .pdf: an issued report as a file.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { issuedReport } from '../features/reporting/index.server.ts';
import { letterFile, letterFormat } from '../http/letter-file.server.ts';
import { owedKeyIn } from '../http/report-visit.server.ts';

export async function loader({ params }: LoaderFunctionArgs) {
  const format = letterFormat(params.format);
  const key = owedKeyIn(params);
  const report = format && (await issuedReport(key, 'vi'));
  if (!format || !report) throw new Response(null, { status: 404 });
  return letterFile(report.letter, `${key.duty}-${key.year}-${key.unit}`, format);
}
