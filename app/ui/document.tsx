// The document every page stands in, with or without Remix.
import type { ReactNode } from 'react';
import type { Language } from '../i18n/translate.ts';
import { Words } from '../i18n/words.tsx';

export function Document({ language, head, children }: { language: Language; head: ReactNode; children: ReactNode }) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0c3b46" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {head}
      </head>
      <body>
        <Words language={language}>{children}</Words>
        <script src="/enhance.js" defer />
      </body>
    </html>
  );
}
