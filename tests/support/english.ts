// Whether a text that should be Vietnamese holds English: by words that no Vietnamese syllable could be, and by common little ones.

const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?';
const NUCLEUS = '(?:[aeiouy]{1,3})';
const CODA = '(?:ng|nh|ch|[cmnpt])?';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`);
const LITTLE = new Set(['by', 'of', 'in', 'is', 'are', 'as', 'the', 'to', 'and', 'or', 'not', 'no', 'from', 'it']);
/** Names and terms that Vietnamese uses as they are. */
const KEPT = new Set(
  'vneid zalo email internet website web sms online portal facebook app pdf docx hue frasers hydro basalt fax wifi karaoke logo video camera'.split(
    ' ',
  ),
);

export function isEnglish(text: string): boolean {
  // Addresses, codes and numbers of documents are neither.
  const words = text.replace(/\S*[./_@\d]\S*/g, ' ').match(/\p{L}+/gu) ?? [];
  return words.some((word) => {
    if (!/^[a-z]+$/i.test(word) || word === word.toUpperCase()) return false;
    const plain = word.toLowerCase();
    if (KEPT.has(plain)) return false;
    return LITTLE.has(plain) ? isAmongEnglish(words, word) : plain.length > 1 && !SYLLABLE.test(plain);
  });
}

/** "to", "in", "no" are Vietnamese too: beside a word with diacritics they are taken for it. */
const isAmongEnglish = (words: readonly string[], word: string): boolean => {
  const at = words.indexOf(word);
  return (
    [words[at - 1], words[at + 1]].every((next) => next === undefined || /^[a-z]+$/i.test(next)) && words.length > 1
  );
};
