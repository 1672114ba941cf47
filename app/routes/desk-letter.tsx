// /can-bo/ho-so/…/van-ban/…: an official letter as it will be printed.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LetterSheet } from '../features/letters/letter-sheet.tsx';
import { LETTER_FORMATS } from '../features/letters/types.ts';
import { letterAtDesk } from '../http/letter-visit.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Button, ButtonLink } from '../ui/form.tsx';
import { Notice, PageTitle } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return [{ title: data ? `${t(`letter:name.${data.name}`)}, ${data.code} – Hồi Âm` : 'Hồi Âm' }];
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { letter, code, slug, name } = await letterAtDesk(request, params, 'page');
  return json({ letter, code, slug, name });
}

export default function DeskLetter() {
  const { t, to } = useWords();
  const { letter, code, slug, name } = useLoaderData<typeof loader>();
  const { form, isDraft } = letter;
  return (
    <>
      <div className="no-print mx-auto max-w-[210mm]">
        <p>
          <a href={to.deskCase(code)} className="inline-flex min-h-8 items-center text-sm">
            {t('letter:back', { code })}
          </a>
        </p>
        <PageTitle above={code}>{t(`letter:name.${name}`)}</PageTitle>
        <p className="flex flex-wrap gap-2">
          {LETTER_FORMATS.map((format) => (
            <ButtonLink key={format} href={to.deskLetter(code, slug, format)} look="secondary" download>
              {t('letter:save', { format: format.toUpperCase() })}
            </ButtonLink>
          ))}
          <Button type="button" look="secondary" data-print hidden>
            {t('letter:print')}
          </Button>
        </p>
        <Notice look={isDraft ? 'warn' : 'info'} title={t(isDraft ? 'letter:isDraft' : 'letter:isMade')}>
          <p>{form.number ? t('letter:lawForm', { number: form.number, source: form.source }) : form.source}</p>
          {form.number ? <p>{t('letter:wording')}</p> : null}
        </Notice>
      </div>
      <LetterSheet letter={letter} />
    </>
  );
}

export const ErrorBoundary = DeskError;
