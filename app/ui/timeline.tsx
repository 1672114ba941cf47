// What happened, in order: one entry an event.
import type { ReactNode } from 'react';

export interface TimelineEntry {
  key: string | number;
  at: ReactNode;
  title: ReactNode;
  body?: ReactNode;
}

export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="ml-2 border-l-2 border-line">
      {entries.map(({ key, at, title, body }) => (
        <li key={key} className="relative pb-5 pl-5 last:pb-0">
          <span aria-hidden="true" className="absolute top-1.5 -left-[7px] size-3 rounded-full bg-accent" />
          <p className="text-sm text-muted">{at}</p>
          <p className="font-semibold">{title}</p>
          {body ? <div className="mt-1 whitespace-pre-line">{body}</div> : null}
        </li>
      ))}
    </ol>
  );
}
