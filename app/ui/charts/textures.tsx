// The looks of parts: a colour and a texture each, so that they differ on black and white paper too.
import type { ReactNode } from 'react';

export type Look = 'good' | 'warn' | 'bad' | 'accent' | 'plain';

export interface Part {
  name: string;
  look: Look;
}

const SIZE = 6;
const GROUND: Record<Look, string> = {
  good: 'fill-good',
  warn: 'fill-warn-soft',
  bad: 'fill-bad-soft',
  accent: 'fill-accent-soft',
  plain: 'fill-raised',
};
const EDGE: Record<Look, string> = {
  good: 'stroke-good',
  warn: 'stroke-warn',
  bad: 'stroke-bad',
  accent: 'stroke-accent',
  plain: 'stroke-edge',
};
const DRAWN: Record<Look, ReactNode> = {
  good: null,
  warn: <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" className="stroke-warn" strokeWidth="1.5" />,
  bad: <path d="M0 0L6 6M0 6L6 0" className="stroke-bad" strokeWidth="1.5" />,
  accent: <path d="M0 3H6" className="stroke-accent" strokeWidth="1.5" />,
  plain: <circle cx="3" cy="3" r="1.1" className="fill-edge" />,
};

/** Patterns to be filled with; `id` makes their names unique on the page. */
export function Textures({ id, looks }: { id: string; looks: readonly Look[] }) {
  return (
    <defs>
      {looks.map((look) => (
        <pattern key={look} id={id + look} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
          <rect width={SIZE} height={SIZE} className={GROUND[look]} />
          {DRAWN[look]}
        </pattern>
      ))}
    </defs>
  );
}

/** What fills and edges a shape of this look. */
export const textured = (id: string, look: Look) => ({ fill: `url(#${id}${look})`, className: EDGE[look] });

export function Legend({ id, parts }: { id: string; parts: readonly Part[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink">
      {parts.map(({ name, look }) => (
        <li key={name} className="flex items-center gap-2">
          <svg aria-hidden="true" width="18" height="14">
            <rect x="0.5" y="0.5" width="17" height="13" {...textured(id, look)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
