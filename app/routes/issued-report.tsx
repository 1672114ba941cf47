// /thong-ke/bao-cao-dinh-ky/…: an issued report as it was signed, with its figures and what they mean.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LetterSheet } from '../features/letters/letter-sheet.tsx';
import { LETTER_FORMATS } from '../features/letters/types.ts';
import { FigureList } from '../features/reporting/figure-list.tsx';
import { issuedReport } from '../features/reporting/index.server.ts';
import { pageHead } from '../http/page-head.ts';
import { owedKeyIn } from '../http/report-visit.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { useWords } from '../i18n/words.tsx';
import { ButtonLink } from '../ui/form.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ location, data }) =>
  pageHead({ location, title: data ? `${data.report.title}, ${data.report.unit.name}` : '404' });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = visitorOf(request);
  const report = await issuedReport(owedKeyIn(params), language);
  if (!report) throw new Response(null, { status: 404 });
  return json({ report });
}

export default function IssuedReport() {
  const { t, to } = useWords();
  const { key, title, unit, letter, figures, isDemonstration } = useLoaderData<typeof loader>().report;
  return (
    <>
      <div className="no-print">
        <p>
          <a href={to.reporting({ nam: key.year })} className="inline-flex min-h-11 items-center">
            {t('reporting:public.back')}
          </a>
        </p>
        <PageTitle above={unit.name}>
          <span lang="vi">{title}</span>
        </PageTitle>
        {isDemonstration ? <Notice look="warn">{t('reporting:report.demonstration')}</Notice> : null}
        <p className="mb-4 flex flex-wrap gap-2">
          {LETTER_FORMATS.map((format) => (
            <ButtonLink key={format} href={to.issuedReport(key, format)} look="secondary" download>
              {t('reporting:report.save_file', { format: format.toUpperCase() })}
            </ButtonLink>
          ))}
        </p>
      </div>
      <LetterSheet letter={letter} />
      <Section title={t('reporting:public.figures')} id="so-lieu">
        <p className="mb-3 text-muted">{t('reporting:report.figuresFrozen')}</p>
        <FigureList figures={figures} />
      </Section>
    </>
  );
}
