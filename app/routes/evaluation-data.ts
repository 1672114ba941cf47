// The published evaluation of how procedures are handled, for machines and spreadsheets.
import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  EVALUATION_COLUMNS,
  evaluationRecord,
  evaluationRows,
  publicEvaluation,
} from '../features/evaluation/index.server.ts';
import { csvTwin, formatOf, jsonTwin, twinRefusal } from '../http/twins.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, to, now } = visitorOf(request);
  const asked = new URL(request.url).searchParams.get('ky');
  const evaluation = await publicEvaluation(asked, language, now);
  if (asked && !evaluation.shown) return twinRefusal(404, 'chua_cong_bo_ky_nay');
  const pages = { self: to.evaluation({ ky: asked }) };
  if (formatOf(request) === 'csv')
    return csvTwin(request, pages, 'danh-gia-tthc', EVALUATION_COLUMNS, evaluationRows(evaluation));
  return jsonTwin(pages, evaluationRecord(evaluation));
}
