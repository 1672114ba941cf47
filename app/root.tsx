// What every page of Remix stands in.
import { type HeadersFunction, json, type LoaderFunctionArgs } from '@remix-run/node';
import { Links, Meta, Outlet, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import './ui/theme.css';
import { portalFrame } from './features/portal/index.server.ts';
import { visitorOf } from './http/visitor.server.ts';
import { languageOfPath } from './i18n/translate.ts';
import { settings } from './settings.server.ts';
import { Document } from './ui/document.tsx';
import { ErrorPage } from './ui/error-page.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  return json({
    language,
    publicUrl: settings().publicUrl,
    isDemonstration: settings().mode === 'demonstration',
    citizensMaySignIn: settings().signOn.citizen !== null,
    portal: await portalFrame(language, now),
  });
}

/** "Wait so long" reaches machines too, although a page is drawn for people. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const wait = errorHeaders?.get('Retry-After');
  return wait ? { 'Retry-After': wait } : new Headers();
};

export function Layout({ children }: { children: ReactNode }) {
  // Not what the loader says: where there is no page, none was asked.
  const language = languageOfPath(useLocation().pathname);
  const head = (
    <>
      <Meta />
      <Links />
    </>
  );
  return (
    <Document language={language} head={head}>
      {children}
    </Document>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
