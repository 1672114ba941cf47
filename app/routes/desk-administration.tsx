// /can-bo/quan-tri: the sections of the administration, each for who may keep it, and what is to come.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { may } from '../domain/permissions.ts';
import { CalendarGapNotice } from '../features/calendar/gap.tsx';
import { gapInCalendar } from '../features/calendar/index.server.ts';
import { mergersAbout } from '../features/mergers/index.server.ts';
import { MergerList } from '../features/mergers/merger-list.tsx';
import { atDesk } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Card, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('administration:title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { officer, language, to, now } = await atDesk(request);
  const links = {
    organisations: to.keptOrganisations(),
    fields: to.keptFields(),
    procedures: to.keptProcedures(),
    routing: to.routingRules(),
    reasons: to.refusalReasons(),
    templates: to.templates(),
    targets: to.targets(),
    reports: to.reportSettings(),
    banners: to.banners(),
    settings: to.province(),
    accounts: to.accounts(),
    calendar: to.workCalendar(),
    policies: to.policies(),
    tags: to.tags(),
    mail: to.failingMail(),
    evaluation: to.evaluationRules(),
    duties: to.reportingDuties(),
  };
  const kept = (Object.keys(links) as (keyof typeof links)[]).filter((what) => may(officer, `manage:${what}`));
  if (kept.length === 0) throw new Response(null, { status: 404 });
  const mergers = kept.includes('organisations') ? await mergersAbout(null, language) : [];
  const gap = kept.includes('calendar') ? await gapInCalendar(now) : null;
  return json({ gap, sections: kept.map((name) => ({ name, href: links[name] })), mergers });
}

export default function Administration() {
  const { t } = useWords();
  const { gap, sections, mergers } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead={t('administration:lead')}>{t('administration:title')}</PageTitle>
      <CalendarGapNotice gap={gap} />
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {sections.map(({ name, href }) => (
          <li key={name} className="grid">
            <Card>
              <h2 className="text-lg">
                <a href={href}>{t(`administration:section.${name}.title`)}</a>
              </h2>
              <p className="mt-1 text-muted">{t(`administration:section.${name}.lead`)}</p>
            </Card>
          </li>
        ))}
      </ul>
      {mergers.length > 0 ? (
        <Section title={t('administration:merger.toCome')}>
          <MergerList mergers={mergers} />
        </Section>
      ) : null}
    </>
  );
}

export const ErrorBoundary = DeskError;
