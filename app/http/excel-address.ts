// The address of a table as Excel opens it, beside the one for programs.

/** Asks a table to be written as Excel opens it. */
export const FOR_EXCEL = { name: 'mo', value: 'excel' } as const;

/** '/cong-khai.csv?loai=x' → '/cong-khai.csv?loai=x&mo=excel'. */
export const forExcel = (csv: string): string =>
  `${csv}${csv.includes('?') ? '&' : '?'}${FOR_EXCEL.name}=${FOR_EXCEL.value}`;
