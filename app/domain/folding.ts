// Folding: Vietnamese with and without diacritics becomes the same text, so that "khieu nai" finds "khiếu nại".
import { plainText } from './plain-text.ts';

/** Lower case, without diacritics, đ as d, ƀ (of Ba Na and Ê Đê names) as b, whatever spaces, hyphens and apostrophes were typed. */
export const fold = (text: string): string => foldPlain(plainText(text));

/** The same for text that is plain already, sign by sign, so that places in it are places in the text. */
export const foldInPlace = (plain: string): string =>
  plain.replace(/[^a-z0-9\s]/gu, (sign) => {
    const folded = foldPlain(sign);
    return folded.length === sign.length ? folded : sign;
  });

const foldPlain = (plain: string): string =>
  plain
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[ƀɃ]/g, 'b')
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
