// The page of a portal that cannot answer now, or does not look at what was asked: drawn without Remix and the database.
import { renderToStaticMarkup } from 'react-dom/server';
import { languageOfPath } from './i18n/translate.ts';
import { waitIn } from './i18n/wait.ts';
import { useWords } from './i18n/words.tsx';
import { Document } from './ui/document.tsx';
import { Notice } from './ui/page.tsx';
import { RequestId, RequestNumber } from './ui/request-id.tsx';
import { SendAgain } from './ui/send-again.tsx';

export interface Trouble {
  /** 503: the database does not answer; 500: a mistake of the portal; below: a request that was refused unread. */
  status: number;
  /** Path and query that were asked for. */
  address: string;
  method: string;
  requestId: string;
  /** How long to wait. */
  seconds?: number | undefined;
  mayHaveHappened: boolean;
  typed: FormData | null;
  isMultipart: boolean;
}

const KINDS: Readonly<Record<number, 'foreign' | 'tooLarge' | 'tooFast' | 'unavailable'>> = {
  403: 'foreign',
  413: 'tooLarge',
  429: 'tooFast',
  503: 'unavailable',
};

/** `styles`: addresses of the style sheets. */
export const troublePage = (trouble: Trouble, styles: readonly string[]): string =>
  `<!DOCTYPE html>${renderToStaticMarkup(<TroublePage trouble={trouble} styles={styles} />)}`;

function TroublePage({ trouble, styles }: { trouble: Trouble; styles: readonly string[] }) {
  const head = (
    <>
      <meta name="robots" content="noindex" />
      {styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
    </>
  );
  return (
    <Document language={languageOfPath(trouble.address)} head={head}>
      <main id="main" className="mx-auto w-full max-w-5xl px-4 py-8">
        <RequestId.Provider value={trouble.requestId}>
          <WhatIsWrong trouble={trouble} />
        </RequestId.Provider>
      </main>
    </Document>
  );
}

function WhatIsWrong({ trouble }: { trouble: Trouble }) {
  const { t, to } = useWords();
  const { status, address, method, seconds = 0, mayHaveHappened, typed, isMultipart } = trouble;
  const isForm = !['GET', 'HEAD'].includes(method);
  const isOurs = status >= 500;
  const kind = KINDS[status] ?? (isOurs ? 'failed' : 'badRequest');
  const fields = [...(typed ?? [])].filter((field): field is [string, string] => typeof field[1] === 'string');
  return (
    <div className="max-w-prose">
      <title>{t(`errors:${kind}.title`)}</title>
      <p className="text-muted">Hồi Âm</p>
      <h1 className="text-3xl">{t(`errors:${kind}.title`)}</h1>
      <p className="my-4">{t(`errors:${kind}.body`, { wait: waitIn(seconds, t) })}</p>
      {status === 429 ? (
        <p className="my-4">{t(isForm ? 'errors:tooFast.againForm' : 'errors:tooFast.again')}</p>
      ) : null}
      {isOurs && isForm && mayHaveHappened ? <Notice look="warn">{t('errors:unavailable.inDoubt')}</Notice> : null}
      {isOurs && isForm ? <SendAgain address={address} fields={fields} isMultipart={isMultipart} /> : null}
      <p className="my-4">
        {/* What is no address of ours is led to by no link. */}
        {isOurs || (status === 429 && !isForm) ? (
          <>
            <a href={address}>{t(isForm ? 'errors:unavailable.openAgain' : 'errors:unavailable.tryAgain')}</a>
            {' · '}
          </>
        ) : null}
        <a href={to.home()}>{t('nav.home')}</a>
      </p>
      <RequestNumber />
    </div>
  );
}
