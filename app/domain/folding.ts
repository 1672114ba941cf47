// Folding: Vietnamese with and without diacritics becomes the same text, so that "khieu nai" finds "khiếu nại".

/** Lower case, without diacritics, đ as d. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();

/** The folded words of a query, at most `limit` of them; empty when it holds no letter or digit. */
export const foldedWords = (query: string, limit = 12): string[] =>
  fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, limit);

/**
 * What a `search` column holds: nothing but folded words between spaces. PostgreSQL would take "2.000004" for one number and
 * "QNG-26" for a minus sign, and then not find the words that a query is cut into.
 */
export const searchText = (...texts: (string | null)[]): string =>
  foldedWords(texts.filter((text) => text !== null).join(' '), Number.POSITIVE_INFINITY).join(' ');
