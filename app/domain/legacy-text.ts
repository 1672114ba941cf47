// Vietnamese that is not Unicode, or was spoilt on the way: recognised by its signs, so that nobody keeps "Së C«ng Th­¬ng".

export type LegacyText = 'tcvn3' | 'vni' | 'twiceEncoded' | 'lettersLost';

/** Enough to know a file by; a list of names alone has as many. */
const LOOKED_AT = 200_000;
const SIGNS_AT_LEAST = 3;

/** Letters that nothing but Vietnamese in Unicode has. */
const PROPER = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/g;
/** Within words, in this order of certainty. */
const SIGNS: readonly [LegacyText, RegExp][] = [
  // UTF-8 taken for the Western code page and written as UTF-8 again: "SÆ¡", "CÃ´ng".
  ['twiceEncoded', /á[º»]|Æ[°¡]|Ä[\u0090\u0091‘]|Ã[\u0080-\u00bf]/g],
  // The bytes of .VnTime: ă â ê ô ơ ư đ are A8 to AE, the tones of a B5 to B9.
  ['tcvn3', /(?<=\p{L})[¨©ª«¬\u00ad®µ¶·¸¹]|[¨©ª«¬\u00ad®µ¶·¸¹](?=\p{L})/gu],
  // VNI-Times writes a tone as a second letter: "Sôû Coâng Thöông".
  ['vni', /(?<=\p{L})[øñöûïåäëü]|[øñöûïåäëü](?=\p{L})/giu],
  // A code page without the letter puts a question mark: "S? Công Thuong".
  ['lettersLost', /(?<=\p{L})\?(?=\p{L})|(?<=\p{Lu})\? /gu],
];

/** Which it is; null for text as it should be. */
export function legacyIn(text: string): LegacyText | null {
  const some = text.slice(0, LOOKED_AT);
  const proper = some.match(PROPER)?.length ?? 0;
  const found = SIGNS.find(([, signs]) => {
    const count = some.match(signs)?.length ?? 0;
    return count >= SIGNS_AT_LEAST && count > proper;
  });
  return found ? found[0] : null;
}
