// What others measured as CSV, in the format that it is imported in.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportIndices } from '../features/surveys/index.server.ts';
import { csvFile } from '../http/csv.server.ts';
import { atDeskWith } from '../http/session.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  await atDeskWith(request, 'manage:surveys');
  const { columns, rows } = await exportIndices();
  return csvFile('chi-so-noi-khac', columns, rows);
}
