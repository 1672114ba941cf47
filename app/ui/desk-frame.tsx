// The frame of the officers' desk: one quiet bar with who is signed in, and the whole width below it for work.
import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Role } from '../domain/permissions.ts';
import { inLanguage } from '../http/paths.ts';
import { NOT_SENT } from '../http/typed-form.ts';
import { formatDay } from '../i18n/format.ts';
import { useWords } from '../i18n/words.tsx';
import { Brand } from './brand.tsx';
import { DeskKeys } from './desk-keys.tsx';
import { Notice } from './page.tsx';

export interface SignedIn {
  name: string;
  role: Role;
  unit: string;
  links: { href: string; label: string }[];
  /** Whether single keys do something; undefined for who handles no cases. */
  keysAreOn?: boolean;
  /** Desks handed to them today. */
  seats: { id: number; name: string; role: Role; unit: string; until: string }[];
  /** At whose desk they sit. */
  standsIn: { name: string; until: string } | null;
}

const LINK =
  'inline-flex min-h-10 items-center rounded px-2 text-on-brand hover:text-on-brand aria-[current]:bg-on-brand/15';

export function DeskFrame({ officer, children }: { officer: SignedIn | null; children: ReactNode }) {
  const { t, to, language } = useWords();
  const { pathname, search } = useLocation();
  const other = language === 'vi' ? 'en' : 'vi';
  const isNotSent = officer !== null && new URLSearchParams(search).has(NOT_SENT);
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="sr-only z-10 bg-raised px-4 py-3 focus:not-sr-only focus:absolute">
        {t('nav.skip')}
      </a>
      <header className="no-print bg-brand text-on-brand">
        <div className="mx-auto flex max-w-[96rem] flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
          <a
            href={officer ? to.desk() : to.signIn()}
            className="flex min-h-11 items-center gap-3 text-on-brand no-underline hover:text-on-brand"
          >
            <Brand />
            <span>
              <span className="block leading-tight font-semibold">Hồi Âm</span>
              <span className="block text-sm leading-tight">{t('staff:desk')}</span>
            </span>
          </a>
          {officer ? (
            <nav aria-label={t('staff:nav.label')}>
              <ul className="flex flex-wrap">
                {officer.links.map(({ href, label }) => (
                  <li key={href}>
                    <a href={href} aria-current={pathname === href ? 'page' : undefined} className={LINK}>
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
          <div className="ml-auto flex flex-wrap items-center gap-x-2 text-sm">
            {officer ? (
              <Account officer={officer} />
            ) : (
              <a href={to.home()} className={LINK}>
                {t('staff:nav.site')}
              </a>
            )}
            <a href={`${inLanguage(other, pathname)}${search}`} lang={other} hrefLang={other} className={LINK}>
              {other === 'en' ? 'English' : 'Tiếng Việt'}
            </a>
          </div>
        </div>
      </header>
      {officer && (officer.standsIn || officer.seats.length > 0) ? <Seats officer={officer} /> : null}
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[96rem] flex-1 px-4 py-5">
        {isNotSent ? (
          <Notice look="warn" role="status">
            {t('staff:notSent')}
          </Notice>
        ) : null}
        {children}
      </main>
      {officer?.keysAreOn === undefined ? null : <DeskKeys areOn={officer.keysAreOn} here={pathname + search} />}
    </div>
  );
}

/** Whose desk this is, when it is not the own one, and where else one may sit. */
function Seats({ officer: { seats, standsIn } }: { officer: SignedIn }) {
  const { t, to } = useWords();
  const button = 'min-h-10 cursor-pointer rounded border border-edge bg-raised px-3 font-semibold text-ink';
  return (
    <section className="no-print border-b border-line bg-warn-soft" aria-label={t('deputy:seats')}>
      <form
        method="post"
        action={to.seat()}
        className="mx-auto flex max-w-[96rem] flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2"
      >
        {standsIn ? (
          <>
            <p className="font-semibold">
              {t('deputy:seat.now', { name: standsIn.name, day: formatDay(standsIn.until) })}
            </p>
            <button type="submit" name="desk" value="" className={button}>
              {t('deputy:seat.back')}
            </button>
          </>
        ) : (
          seats.map(({ id, name, role, unit, until }) => (
            <p key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <button type="submit" name="desk" value={id} className={button}>
                {t('deputy:seat.take', { name })}
              </button>
              <span className="text-sm">
                {t('deputy:seat.until', { role: t(`petition:role.${role}`), unit, day: formatDay(until) })}
              </span>
            </p>
          ))
        )}
      </form>
    </section>
  );
}

function Account({ officer }: { officer: SignedIn }) {
  const { t, to } = useWords();
  return (
    <>
      <p className="leading-tight">
        <span className="block font-semibold">{officer.name}</span>
        <span className="block">
          {t(`petition:role.${officer.role}`)}, {officer.unit}
        </span>
      </p>
      <a href={to.security()} className={LINK}>
        {t('signin:security.nav')}
      </a>
      <form method="post" action={to.signOut()}>
        <button type="submit" className={`${LINK} cursor-pointer underline underline-offset-4`}>
          {t('staff:nav.signOut')}
        </button>
      </form>
    </>
  );
}
