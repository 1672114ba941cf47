// /du-lieu-mo/ho-so.csv, …: a dataset as it is now, whole.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { isDataset } from '../features/open-data/index.server.ts';
import { datasetAnswer } from '../http/open-data.server.ts';
import { formatOf, twinRefusal } from '../http/twins.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const name = params.dataset ?? '';
  if (!isDataset(name)) return twinRefusal(404, 'khong_co');
  return datasetAnswer(request, name, formatOf(request), visitorOf(request).now);
}
