// The figures that a report names: placeholders in its texts that the portal fills, until it is signed.

/** As they are typed: {{tiep_nhan}}. The two last the office enters itself, the others come from the portal. */
export const REPORT_FIGURES = [
  'tu_ngay',
  'den_ngay',
  'tinh_den',
  'tiep_nhan',
  'da_tra_loi',
  'dung_han',
  'trong_han_dau',
  'con_trong_han',
  'qua_han',
  'roi_di_tre_han',
  'thoi_gian_trung_vi',
  'hai_long',
  'rut_ngan',
  'truc_tuyen',
] as const;
export type ReportFigure = (typeof REPORT_FIGURES)[number];

/** What the office enters: so many of its procedures, out of how many. */
export const ENTERED_FIGURES = ['rut_ngan', 'truc_tuyen'] as const satisfies readonly ReportFigure[];
export type EnteredFigure = (typeof ENTERED_FIGURES)[number];
export type Entered = Record<EnteredFigure, { count: number; of: number } | null>;

/** A figure as it was when it was read: in the words of the report, with what it means; no text: it is not known. */
export interface FilledFigure {
  name: ReportFigure;
  text: string | null;
  definition: string;
}

const NAMED = /\{\{([^{}]*)\}\}/g;
const isFigure = (name: string): name is ReportFigure => REPORT_FIGURES.some((known) => known === name);

/** The text with its figures in it; one that is not known stays what it is. */
export const fillFigures = (text: string, figures: readonly FilledFigure[]): string =>
  text.replace(NAMED, (whole, name: string) => figures.find((one) => one.name === name.trim())?.text ?? whole);

/** The figures that a text names, each once. */
export const figuresIn = (text: string): ReportFigure[] => [...new Set(namesIn(text).filter(isFigure))];

/** Names in a text that no figure has. */
export const unknownFigures = (text: string): string[] => namesIn(text).filter((name) => !isFigure(name));

const namesIn = (text: string) => [...text.matchAll(NAMED)].map(([, name]) => name!.trim());
