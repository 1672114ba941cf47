// A page that failed or is not there: says so in the reader's language and shows a way on.
import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import type { SlowedDown } from '../http/slowing.server.ts';
import { languageOfPath } from '../i18n/translate.ts';
import { waitIn } from '../i18n/wait.ts';
import { useWords, Words } from '../i18n/words.tsx';
import { RequestNumber } from './request-id.tsx';
import { SendAgain } from './send-again.tsx';
import { SiteFrame } from './site-frame.tsx';

export function ErrorPage() {
  const language = languageOfPath(useLocation().pathname);
  return (
    <Words language={language}>
      <SiteFrame>
        <WhatWentWrong />
      </SiteFrame>
    </Words>
  );
}

const KINDS: Readonly<Record<number, 'notFound' | 'forbidden' | 'tooLarge' | 'tooManyTries'>> = {
  403: 'forbidden',
  404: 'notFound',
  410: 'notFound',
  413: 'tooLarge',
  429: 'tooManyTries',
};

const fieldsOf = (typed: NonNullable<SlowedDown['typed']>) =>
  Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));

/** `ways`: where to go from here; the public site's when left out. */
export function WhatWentWrong({ ways }: { ways?: readonly { href: string; label: string }[] }) {
  const error = useRouteError();
  const { t, to } = useWords();
  const { pathname, search } = useLocation();
  const links = ways ?? [
    { href: to.home(), label: t('nav.home') },
    { href: to.lookUp(), label: t('nav.lookUp') },
    { href: to.send(), label: t('nav.send') },
  ];
  const slowed = isRouteErrorResponse(error) && error.status === 429 ? (error.data as SlowedDown | null) : null;
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = slowed?.why === 'tooMuch' ? 'tooMuch' : (KINDS[status] ?? (status < 500 ? 'badRequest' : 'failed'));
  return (
    <div className="max-w-prose py-8">
      <title>{t(`errors:${kind}.title`)}</title>
      <h1 className="text-3xl">{t(`errors:${kind}.title`)}</h1>
      <p className="my-4">{t(`errors:${kind}.body`, { wait: waitIn(slowed?.seconds ?? 60, t) })}</p>
      {slowed?.typed ? <SendAgain address={`${pathname}${search}`} fields={fieldsOf(slowed.typed)} /> : null}
      {kind === 'failed' ? <RequestNumber /> : null}
      <ul className="list-disc pl-6">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      {/* For whoever reports it; readers begin with a sentence. */}
      <p className="mt-8 text-sm text-muted">{status}</p>
    </div>
  );
}
