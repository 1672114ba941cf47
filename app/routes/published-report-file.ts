// /thong-ke/bao-cao/….xlsx and .docx: an issued report as a file.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { publicReport } from '../features/official-forms/index.server.ts';
import { reportFile, reportKey, sheetFormat } from '../http/form-report.server.ts';

export async function loader({ params }: LoaderFunctionArgs) {
  const format = sheetFormat(params.format);
  const report = format && (await publicReport(reportKey(params.report), 'vi'));
  if (!format || !report) throw new Response(null, { status: 404 });
  return reportFile(report, format);
}
