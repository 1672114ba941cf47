// A text with what came and what went: marked for eyes, and by elements that are read out.
import type { Redlined } from './types.ts';

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
