// /can-bo/lich-bao-cao: which report is due when, and who has sent it.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { may } from '../domain/permissions.ts';
import { reportingCalendar } from '../features/reporting/index.server.ts';
import { DutySection, StandingTable } from '../features/reporting/who-has-sent.tsx';
import { YearChoice } from '../features/reporting/year-choice.tsx';
import { twinOf } from '../http/paths.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('reporting:calendar.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, officer, language, now } = await atDeskWith(request, 'read:report');
  const asked = new URL(request.url).searchParams.get('nam');
  const calendar = await reportingCalendar(actor, asked, language, now);
  return json({ calendar, keepsDuties: may(officer, 'manage:duties') });
}

export default function DeskReporting() {
  const { t, to } = useWords();
  const { calendar, keepsDuties } = useLoaderData<typeof loader>();
  const { year, years, duties, isWhole } = calendar;
  const here = to.reportingCalendar({ nam: year });
  return (
    <>
      <PageTitle lead={t('reporting:calendar.lead')}>{t('reporting:calendar.title')}</PageTitle>
      <YearChoice action={to.reportingCalendar()} year={year} years={years} />
      {duties.length === 0 ? <Notice>{t('reporting:calendar.none', { year })}</Notice> : null}
      {isWhole && duties.length > 0 ? (
        <Section title={t('reporting:calendar.matrix')}>
          <StandingTable duties={duties} />
        </Section>
      ) : null}
      {duties.map((duty) => (
        <DutySection
          key={duty.duty.code}
          duty={duty}
          isOpen={!isWhole}
          linkOf={({ key, unit }) => (
            <a href={to.owedReport(key)} aria-label={`${t('reporting:calendar.action')}: ${unit.name}`}>
              {t('reporting:calendar.action')}
            </a>
          )}
        />
      ))}
      <p className="no-print mt-6 flex flex-wrap gap-x-5 gap-y-2">
        <a href={twinOf(here, 'csv')}>{t('reporting:calendar.csv')}</a>
        <a href={to.reportingIcal()}>{t('reporting:calendar.ical')}</a>
        <a href={to.reporting({ nam: year })}>{t('reporting:calendar.public')}</a>
        {keepsDuties ? <a href={to.reportingDuties()}>{t('reporting:calendar.keep')}</a> : null}
      </p>
    </>
  );
}

export const ErrorBoundary = DeskError;
