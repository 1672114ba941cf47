// How well the number of a limit is known, and whether anybody is held to account on it.

/** How well the number of a limit is known. */
export const CONFIDENCES = [
  'van_ban',
  'mac_dinh_tinh',
  'administrator',
  'ban_chep',
  'thu_cap',
  'chua_doi_chieu',
  'chua_thay_so',
  'suy_ra',
] as const;
/** Read in the text of the law, or set for this portal; of the others nobody is held to account on the number alone. */
const CERTAIN: readonly string[] = ['van_ban', 'mac_dinh_tinh', 'administrator'];

export const isCertain = ({ confidence }: { confidence: string }): boolean => CERTAIN.includes(confidence);
