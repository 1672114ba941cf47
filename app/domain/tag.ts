// Tags of cases: how many there may be, and the colours they are told apart by.

/** Names of the portal's own tokens (ui/page.tsx), which keep their contrast in the dark as well. */
export const TAG_COLOURS = ['plain', 'info', 'good', 'warn', 'bad'] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

export const TAGS_OF_A_UNIT_AT_MOST = 30;
export const TAGS_ON_A_CASE_AT_MOST = 8;
