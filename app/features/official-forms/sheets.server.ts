// The files of a report, drawn once while they stay the same.
import { drawingLine } from '../drawing/index.server.ts';
import { docxOf } from './docx.server.ts';
import { sheetOf } from './sheet.server.ts';
import type { ReportView, SheetFormat } from './types.ts';
import { xlsxOf } from './xlsx.server.ts';

const KEPT_BYTES = 20 * 1024 * 1024;

const sheets = drawingLine(
  KEPT_BYTES,
  ({ sheet, format }: { sheet: ReturnType<typeof sheetOf>; format: SheetFormat }) =>
    format === 'xlsx' ? xlsxOf(sheet) : docxOf(sheet),
);

export const drawSheet = (report: ReportView, format: SheetFormat): Promise<Buffer> =>
  sheets.file({ sheet: sheetOf(report), format });
