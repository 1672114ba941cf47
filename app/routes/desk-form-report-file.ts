// /can-bo/bao-cao/….xlsx and .docx: a report of the desk as a file, drafts too.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { deskReport } from '../features/official-forms/index.server.ts';
import { reportFile, reportKey, sheetFormat } from '../http/form-report.server.ts';
import { atDeskWith } from '../http/session.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await atDeskWith(request, 'write:report');
  const format = sheetFormat(params.format);
  const found = format && (await deskReport(actor, reportKey(params.report), 'vi'));
  if (!format || !found) throw new Response(null, { status: 404 });
  return reportFile(found.report, format);
}
