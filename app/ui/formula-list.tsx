// How numbers are counted: each with its formula and where that comes from; below one another on a phone.
import type { ReactNode } from 'react';

export interface Formula {
  code: string;
  name: ReactNode;
  formula: ReactNode;
  source: ReactNode;
}

export function FormulaList({ formulas }: { formulas: readonly Formula[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {formulas.map(({ code, name, formula, source }) => (
        <div key={code} className="break-inside-avoid py-3 sm:grid sm:grid-cols-[12rem_1fr] sm:gap-x-4">
          <dt className="font-semibold">{name}</dt>
          <dd className="max-w-prose">{formula}</dd>
          <dd className="max-w-prose text-sm text-muted sm:col-start-2">{source}</dd>
        </div>
      ))}
    </dl>
  );
}
