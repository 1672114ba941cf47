// The frame of the public site: skip link, header, navigation, language switch, footer.
import { useLocation, useMatches } from '@remix-run/react';
import type { ReactNode } from 'react';
import { inLanguage } from '../http/paths.ts';
import { ENTER, TO_LANGUAGE, TYPED_FORM } from '../http/typed-form.ts';
import { useWords } from '../i18n/words.tsx';
import { Brand } from './brand.tsx';
import { Notice } from './page.tsx';
import { type PortalFrame, usePortal } from './portal.ts';

/** Governing body, who is responsible, how to reach them (Thông tư 32/2017/TT-BTTTT, Điều 16). */
const footerOf = ({ operator, responsible, hotline, email }: PortalFrame) => ({
  operator,
  responsible,
  hotline,
  email,
});

export function SiteFrame({ children }: { children: ReactNode }) {
  const { t, to } = useWords();
  const { pathname } = useLocation();
  const root = usePortal();
  const links = [
    { href: to.send(), label: t('nav.send') },
    { href: to.lookUp(), label: t('nav.lookUp') },
    { href: to.cases(), label: t('nav.cases') },
    { href: to.figures(), label: t('nav.figures') },
    { href: to.procedures(), label: t('nav.procedures') },
  ];
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="sr-only z-10 bg-raised px-4 py-3 focus:not-sr-only focus:absolute">
        {t('nav.skip')}
      </a>
      <header className="bg-brand text-on-brand">
        <div className="mx-auto flex max-w-5xl items-center justify-between gap-4 px-4 py-3">
          <a
            href={to.home()}
            className="flex min-h-11 items-center gap-3 text-on-brand no-underline hover:text-on-brand"
          >
            <Brand />
            <span>
              <span className="block text-lg leading-tight font-semibold">Hồi Âm</span>
              <span className="block text-sm leading-tight">{root?.portal.province}</span>
            </span>
          </a>
          <LanguageSwitch />
        </div>
        <nav aria-label={t('nav.label')} className="no-print mx-auto max-w-5xl overflow-x-auto px-2">
          <ul className="flex">
            {links.map(({ href, label }) => {
              const isHere = pathname === href || pathname.startsWith(`${href}/`);
              return (
                <li key={href}>
                  <a
                    href={href}
                    aria-current={isHere ? 'page' : undefined}
                    className="block border-b-4 border-transparent px-2 py-2 text-sm whitespace-nowrap text-on-brand sm:px-3 sm:text-base no-underline hover:text-on-brand hover:underline aria-[current]:border-on-brand"
                  >
                    {label}
                  </a>
                </li>
              );
            })}
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-5xl flex-1 px-4 py-6 print:px-0 print:py-0">
        {root?.portal.banners.map(({ id, level, text }) => (
          <div key={id} className="no-print">
            <Notice look={level}>{text}</Notice>
          </div>
        ))}
        {children}
      </main>
      <footer className="no-print border-t border-line bg-sunken">
        <div className="mx-auto grid max-w-5xl gap-2 px-4 py-6 text-sm text-muted">
          <p>{t('footer.principle')}</p>
          {root ? <p>{t('footer.owner', footerOf(root.portal))}</p> : null}
          {root?.isDemonstration ? <p>{t('footer.demonstration')}</p> : null}
          <ul className="flex flex-wrap gap-x-5 gap-y-2">
            <li>
              <a href={to.about()}>{t('footer.about')}</a>
            </li>
            <li>
              <a href={to.openData()}>{t('open-data:nav')}</a>
            </li>
            <li>
              <a href={to.privacy()}>{t('footer.privacy')}</a>
            </li>
            <li>
              <a href={to.organisations()}>{t('footer.organisations')}</a>
            </li>
            <li>
              <a href={to.calculator()}>{t('footer.calculator')}</a>
            </li>
            {root?.citizensMaySignIn ? (
              <li>
                <a href={to.myCases()}>{t('signin:citizen.myCases')}</a>
              </li>
            ) : null}
            <li>
              <a href={to.desk()}>{t('footer.desk')}</a>
            </li>
          </ul>
        </div>
      </footer>
    </div>
  );
}

/** What the handle of a route says when something is typed on its page (`TYPED_FORM`). */
export interface TypedHandle {
  isTyped: true;
}

function LanguageSwitch() {
  const { language } = useWords();
  const { pathname, search } = useLocation();
  const isTyped = useMatches().some(({ handle, data }) => data !== undefined && (handle as TypedHandle)?.isTyped);
  const other = language === 'vi' ? 'en' : 'vi';
  const name = other === 'en' ? 'English' : 'Tiếng Việt';
  const look = 'no-print inline-flex min-h-11 items-center px-2 text-on-brand hover:text-on-brand';
  if (!isTyped)
    return (
      <a href={`${inLanguage(other, pathname)}${search}`} lang={other} hrefLang={other} className={look}>
        {name}
      </a>
    );
  return (
    <>
      {/* Enter in a field presses the first button of its form, wherever that stands: this one, which sends nothing. */}
      <button
        type="submit"
        form={TYPED_FORM}
        name="do"
        value={ENTER}
        tabIndex={-1}
        aria-hidden="true"
        className="sr-only"
      />
      <button
        type="submit"
        form={TYPED_FORM}
        name="do"
        value={TO_LANGUAGE}
        lang={other}
        className={`${look} cursor-pointer underline underline-offset-4`}
      >
        {name}
      </button>
    </>
  );
}
