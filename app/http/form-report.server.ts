// Which report an address names, and the file of one in the answer to a browser.
import { drawSheet } from '../features/official-forms/index.server.ts';
import { type ReportView, SHEET_FORMATS, SHEET_TYPES, type SheetFormat } from '../features/official-forms/types.ts';
import { savedFile } from './saved-file.ts';

/** Its key; 0, which no report has, for anything else. */
export const reportKey = (text: string | undefined): number => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0);

export const sheetFormat = (text: string | undefined): SheetFormat | undefined =>
  SHEET_FORMATS.find((format) => format === text);

/** 'bao-cao-04-xld-SCT-2026-09-14.xlsx'. */
export const reportName = ({ code, unit, to }: ReportView): string =>
  `bao-cao-${code.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${unit.code}-${to}`;

export async function reportFile(report: ReportView, format: SheetFormat): Promise<Response> {
  const bytes = await drawSheet(report, format);
  return savedFile({ name: `${reportName(report)}.${format}`, mediaType: SHEET_TYPES[format], bytes });
}
