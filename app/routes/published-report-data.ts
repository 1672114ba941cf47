// An issued report for machines and spreadsheets: every figure with where it comes from.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { FIGURE_COLUMNS, figureRows, publicReport, reportRecord } from '../features/official-forms/index.server.ts';
import { reportKey, reportName } from '../http/form-report.server.ts';
import { csvTwin, formatOf, jsonTwin, twinRefusal } from '../http/twins.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, to } = visitorOf(request);
  const report = await publicReport(reportKey(params.report), language);
  if (!report) return twinRefusal(404, 'khong_co_bao_cao_nay');
  const pages = { self: to.publishedReport(report.id) };
  if (formatOf(request) === 'csv')
    return csvTwin(request, pages, reportName(report), FIGURE_COLUMNS, figureRows(report));
  return jsonTwin(pages, reportRecord(report));
}
