// The plain furniture of a page: title, cards, notices, facts, badges.
import type { ReactNode } from 'react';

export function PageTitle({ children, above, lead }: { children: ReactNode; above?: ReactNode; lead?: ReactNode }) {
  return (
    <header className="mb-6">
      {above ? <p className="mb-1 text-muted">{above}</p> : null}
      <h1 className="text-2xl sm:text-3xl">{children}</h1>
      {lead ? <p className="mt-2 max-w-prose text-lg text-muted">{lead}</p> : null}
    </header>
  );
}

/** A titled part of a page. `id` makes it a place one can link to. */
export function Section({
  title,
  id,
  children,
  aside,
}: {
  title: ReactNode;
  id?: string;
  children: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <section id={id} className="my-8">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-xl">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A telephone number that a telephone calls when it is touched. */
export const PhoneLink = ({ number }: { number: string }) => (
  <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</a>
);

export function Card({ children }: { children: ReactNode }) {
  return <div className="rounded-lg border border-line bg-raised p-4 sm:p-5">{children}</div>;
}

const NOTICE = {
  info: 'border-accent bg-accent-soft',
  good: 'border-good bg-good-soft',
  warn: 'border-warn bg-warn-soft',
  bad: 'border-bad bg-bad-soft',
};

export function Notice({
  look = 'info',
  title,
  children,
  role,
}: {
  look?: keyof typeof NOTICE;
  title?: ReactNode;
  children?: ReactNode;
  role?: 'status' | 'alert';
}) {
  return (
    <div role={role} className={`my-4 rounded-md border-l-4 px-4 py-3 ${NOTICE[look]}`}>
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}

export interface Fact {
  name: ReactNode;
  value: ReactNode;
}

/** Name and value, one below the other on a phone, and everywhere in a narrow column. Empty values are left out. */
export function Facts({ facts, isNarrow = false }: { facts: readonly Fact[]; isNarrow?: boolean }) {
  return (
    <dl className="divide-y divide-line">
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(({ name, value }, index) => (
          <div key={index} className={`py-2 ${isNarrow ? '' : 'sm:grid sm:grid-cols-[12rem_1fr] sm:gap-4'}`}>
            <dt className="text-muted">{name}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

const BADGE = {
  plain: 'bg-sunken text-ink',
  info: 'bg-accent-soft text-accent-strong',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
};
export type BadgeLook = keyof typeof BADGE;

export function Badge({ look = 'plain', children }: { look?: BadgeLook; children: ReactNode }) {
  return <span className={`inline-block rounded px-2 py-0.5 text-sm font-semibold ${BADGE[look]}`}>{children}</span>;
}

interface Choice {
  key: string;
  name: ReactNode;
  href: string;
  isChosen: boolean;
}

/** One of a few ways to see a page, each a link. */
export function Choices({ name, choices }: { name: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={name} className="no-print mb-4">
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ key, name: label, href, isChosen }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={isChosen ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-md border border-edge px-3 aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
