// The figures of a year for machines and spreadsheets.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { FIGURE_COLUMNS, figureRows, figuresRecord, yearFigures } from '../features/figures/index.server.ts';
import { csvTwin, formatOf, jsonTwin } from '../http/twins.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, to, now } = visitorOf(request);
  const asked = new URL(request.url).searchParams.get('nam');
  const figures = await yearFigures(asked, language, now);
  const pages = { self: to.figures({ nam: asked && figures.year }) };
  if (formatOf(request) === 'csv')
    return csvTwin(pages, `thong-ke-${figures.year}`, FIGURE_COLUMNS, figureRows(figures));
  return jsonTwin(pages, figuresRecord(figures, language));
}
