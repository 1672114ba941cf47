// Whether a text prints anything that can be read: punctuation, blanks of every script and signs that are not seen say nothing.

/** Letters by their class, blanks by their looks: the fillers of Hangul and the empty cell of Braille. */
const BLANK_LETTERS = /[\u115f\u1160\u3164\uffa0\u2800]/g;

export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text.replace(BLANK_LETTERS, ''));
