// How alike two petitions are: words they share, and what else is the same. For proposing duplicates, never for deciding.
import { foldedWords } from './folding.ts';

export interface Likened {
  title: string;
  body: string;
  procedureId: number | null;
  communeId: number | null;
  /** Folded or hashed, or null: only ever compared. */
  sender: string | null;
}

export const SAMENESS = ['words', 'procedure', 'commune', 'sender'] as const;
export type Sameness = (typeof SAMENESS)[number];

/** So much of a text is compared; who writes twice begins alike. */
const CHARACTERS = 600;
const WORDS_ALIKE = 0.5;
const WEIGHT = { procedure: 0.1, commune: 0.15, sender: 0.25 } as const;
/** From here on it is worth an officer's look. */
export const ALIKE = 0.5;

const wordsIn = ({ title, body }: Likened) =>
  new Set(foldedWords(`${title} ${body.slice(0, CHARACTERS)}`, Number.POSITIVE_INFINITY));

/** Between 0 and 1.5, with what is the same. */
export function likeness(one: Likened, other: Likened): { score: number; same: Sameness[] } {
  const [a, b] = [wordsIn(one), wordsIn(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  const words = shared / Math.max(1, a.size + b.size - shared);
  const isSame = (name: 'procedure' | 'commune' | 'sender') => {
    const key = name === 'sender' ? name : (`${name}Id` as const);
    return one[key] !== null && one[key] === other[key];
  };
  const facts = (['procedure', 'commune', 'sender'] as const).filter(isSame);
  const score = words + facts.reduce((sum, name) => sum + WEIGHT[name], 0);
  return { score, same: [...(words >= WORDS_ALIKE ? (['words'] as const) : []), ...facts] };
}

const WORDS_ASKED = 3;

/** The words to look for others with: the longest of the title, for the short ones stand everywhere. */
export const tellingWords = (title: string): string =>
  [...new Set(foldedWords(title))]
    .sort((a, b) => b.length - a.length || a.localeCompare(b))
    .slice(0, WORDS_ASKED)
    .join(' ');
