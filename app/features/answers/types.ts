// The content of an answer as a structured object, the same in the answer, its versions and what an officer is typing.
import { diffWordsWithSpace } from 'diff';
import type { AnswerContent } from '#db/answers.ts';
import { SIGNING_FORMS } from '../../domain/signature.ts';

export type { AnswerContent } from '#db/answers.ts';

export const OUTCOMES = ['upheld', 'partly_upheld', 'rejected'] as const;
/** The parts that are prose, in the order they are read. */
export const PROSE = ['summary', 'body', 'whatWasDone', 'legalBasis'] as const;

const PROSE_AT_MOST = 30_000;
const LINE_AT_MOST = 200;

/** Whatever of an answer is there, whole and within bounds: from a row, from a form that was not checked, from an older version. */
export function contentOf(some: Record<string, unknown>): AnswerContent {
  const text = (name: string) => (typeof some[name] === 'string' ? some[name].slice(0, PROSE_AT_MOST) : '');
  const line = (name: string) => text(name).trim().slice(0, LINE_AT_MOST) || null;
  const oneOf = <T extends string>(names: readonly T[], name: string) =>
    names.find((one) => one === some[name]) ?? null;
  return {
    summary: text('summary'),
    body: text('body'),
    whatWasDone: text('whatWasDone'),
    legalBasis: text('legalBasis'),
    outcome: oneOf(OUTCOMES, 'outcome'),
    documentNumber: line('documentNumber'),
    documentDay: line('documentDay'),
    signingForm: oneOf(SIGNING_FORMS, 'signingForm') ?? 'self',
    signerName: line('signerName'),
    signerTitle: line('signerTitle'),
  };
}

export const isSameContent = (one: AnswerContent, other: AnswerContent): boolean =>
  (Object.keys(one) as (keyof AnswerContent)[]).every(
    (name) =>
      `${one[name] ?? ''}`.replace(/\r\n/g, '\n').trim() === `${other[name] ?? ''}`.replace(/\r\n/g, '\n').trim(),
  );

/** Bases ticked and bases typed in one text, each once. */
export function mergedBases(typed: string, chosen: readonly string[]): string {
  const lines = typed.split(/\r?\n/).map((line) => line.trim());
  return [...new Set([...lines, ...chosen.filter((one) => !lines.some((line) => line.includes(one)))])]
    .filter(Boolean)
    .join('\n');
}

/** A stretch of a text that stayed, came or went. */
export interface Redlined {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/** Beyond so many changes nobody reads them one by one, and the comparison takes their number squared: all went, all came. */
const EDITS_AT_MOST = 1_000;
const vietnamese = new Intl.Segmenter('vi', { granularity: 'word' });

/** What changed between two texts, word by word. */
export function redline(before: string, after: string): Redlined[] {
  const [old, next] = [before, after].map((text) => text.replace(/\r\n/g, '\n'));
  const parts = diffWordsWithSpace(old!, next!, { intlSegmenter: vietnamese, maxEditLength: EDITS_AT_MOST });
  if (!parts) return whole(old!, next!);
  return parts.map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

const whole = (before: string, after: string): Redlined[] => [
  { text: before, change: 'removed' },
  { text: after, change: 'added' },
];

/** A saved state of an answer in the list of its versions. */
export interface VersionLine {
  number: number;
  /** Epoch milliseconds. */
  at: number;
  by: string;
}
