// The page of a portal that cannot answer now: drawn without the database, with everything that was typed, to be sent again by one button.
import { renderToStaticMarkup } from 'react-dom/server';
import { type Language, languageOfPath, type Translate } from './i18n/translate.ts';
import { useWords, Words } from './i18n/words.tsx';
import { Button } from './ui/form.tsx';
import { Notice } from './ui/page.tsx';
import { RequestId, RequestNumber } from './ui/request-id.tsx';

export interface Trouble {
  /** Path and query that were asked for. */
  address: string;
  method: string;
  requestId: string;
  /** Addresses of the style sheets. */
  styles: readonly string[];
  /** `unavailable`: the database; `failed`: a mistake of the portal. */
  kind: 'unavailable' | 'failed';
  mayHaveHappened: boolean;
  typed: FormData | null;
  isMultipart: boolean;
}

const SECRET = /password|secret/i;
/** Shorter values are choices and names of buttons: they go along, but nobody needs to read them. */
const WORTH_READING = 12;

export function troublePage(trouble: Trouble): string {
  const language = languageOfPath(trouble.address);
  const page = (
    <Words language={language}>
      <RequestId.Provider value={trouble.requestId}>
        <TroublePage language={language} trouble={trouble} />
      </RequestId.Provider>
    </Words>
  );
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
}

function TroublePage({ language, trouble }: { language: Language; trouble: Trouble }) {
  const { t, to } = useWords();
  const { styles, kind, address, method, mayHaveHappened } = trouble;
  const isForm = !['GET', 'HEAD'].includes(method);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{t(`errors:${kind}.title`)}</title>
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body>
        <main id="main" className="mx-auto w-full max-w-5xl px-4 py-8">
          <div className="max-w-prose">
            <p className="text-muted">Hồi Âm</p>
            <h1 className="text-3xl">{t(`errors:${kind}.title`)}</h1>
            <p className="my-4">{t(`errors:${kind}.body`)}</p>
            {isForm && mayHaveHappened ? <Notice look="warn">{t('errors:unavailable.inDoubt')}</Notice> : null}
            {isForm ? <Again trouble={trouble} t={t} /> : null}
            <p className="my-4">
              <a href={address}>{t(isForm ? 'errors:unavailable.openAgain' : 'errors:unavailable.tryAgain')}</a>
              {' · '}
              <a href={to.home()}>{t('nav.home')}</a>
            </p>
            <RequestNumber />
          </div>
        </main>
      </body>
    </html>
  );
}

/** Everything that was typed, in the form that it came from. A password is typed anew. */
function Again({ trouble, t }: { trouble: Trouble; t: Translate }) {
  const { typed, address, isMultipart } = trouble;
  const fields = [...(typed ?? [])].filter((field): field is [string, string] => typeof field[1] === 'string');

  if (fields.length === 0 || fields.some(([name]) => SECRET.test(name)))
    return <p className="my-4">{t('errors:unavailable.typeAgain')}</p>;
  const long = fields.filter(([, value]) => value.length >= WORTH_READING);
  return (
    <form method="post" action={address} encType={isMultipart ? 'multipart/form-data' : undefined}>
      {fields.map(([name, value], place) => (
        <input key={place} type="hidden" name={name} value={value} />
      ))}
      <p className="my-4">{t('errors:unavailable.kept')}</p>
      {isMultipart ? <p className="my-4">{t('errors:unavailable.files')}</p> : null}
      <Button>{t('errors:unavailable.send')}</Button>
      {long.length > 0 ? (
        <details className="my-4">
          <summary>{t('errors:unavailable.show')}</summary>
          {long.map(([name, value]) => (
            <p key={name} className="my-2 whitespace-pre-wrap">
              {value}
            </p>
          ))}
        </details>
      ) : null}
    </form>
  );
}
