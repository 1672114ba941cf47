// The box that everything beside the letter stands in.
import type { ReactNode } from 'react';

/** `id` makes it a place one can link to; `aside` stands in the line of the title. */
export function Panel({
  title,
  id,
  aside,
  children,
}: {
  title: string;
  id?: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section id={id} className="rounded-lg border border-line bg-raised p-4">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className="text-lg">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
