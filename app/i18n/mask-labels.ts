// What stands in place of what is covered, in words.
import { MASKED, type MaskLabels } from '../domain/masking.ts';
import { type Language, wordsOf } from './translate.ts';

export const maskLabels = (language: Language): MaskLabels =>
  Object.fromEntries(MASKED.map((kind) => [kind, wordsOf(language)(`public:mask.${kind}`)])) as MaskLabels;
