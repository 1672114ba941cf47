// What changed between two texts, word by word: found, and marked for eyes and by elements that are read out.
import { diffWordsWithSpace } from 'diff';
import type { Redlined } from './types.ts';

/** Beyond so many changes nobody reads them one by one, and the comparison would take too long: all went, all came. */
const EDITS_AT_MOST = 4_000;
const vietnamese = new Intl.Segmenter('vi', { granularity: 'word' });

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

export function RedlinedText({ parts }: { parts: readonly Redlined[] }) {
  return (
    <p className="max-w-prose whitespace-pre-line">
      {parts.map(({ text, change }, index) => {
        if (change === 'added')
          return (
            <ins key={index} className="bg-good-soft text-good decoration-2">
              {text}
            </ins>
          );
        if (change === 'removed')
          return (
            <del key={index} className="bg-bad-soft text-bad">
              {text}
            </del>
          );
        return <span key={index}>{text}</span>;
      })}
    </p>
  );
}
