// The document every page stands in.
import { type HeadersFunction, json, type LoaderFunctionArgs } from '@remix-run/node';
import { Links, Meta, Outlet, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import './ui/theme.css';
import { portalFrame } from './features/portal/index.server.ts';
import { visitorOf } from './http/visitor.server.ts';
import { Words } from './i18n/words.tsx';
import { settings } from './settings.server.ts';
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
  const language = useRouteLoaderData<typeof loader>('root')?.language ?? 'vi';
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0c3b46" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <Words language={language}>{children}</Words>
        <script src="/enhance.js" defer />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
