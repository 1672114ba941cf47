// The officers' desk: every page of it stands in its frame; who may see a page, the page itself asks.
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { may } from '../domain/permissions.ts';
import { unseenMentions } from '../features/casework/index.server.ts';
import { handedDesks } from '../features/deputies/index.server.ts';
import { keysAreOn as keysAreOnFor } from '../features/queue/index.server.ts';
import { pressingReports } from '../features/reporting/index.server.ts';
import { officerIn } from '../http/session.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { DeskFrame } from '../ui/desk-frame.tsx';
import { WhatWentWrong } from '../ui/error-page.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, to, now } = visitorOf(request);
  const officer = await officerIn(request, now);
  if (!officer) return json({ officer: null });
  const t = wordsOf(language);
  const { name, role, unit, unitEn, mustChangePassword, mustEnrolNow, standsIn } = officer;
  const links =
    mustChangePassword || mustEnrolNow
      ? []
      : [
          may(officer, 'read:petition') && { href: to.desk(), label: t('staff:nav.queue') },
          may(officer, 'read:petition') && {
            href: to.mentions(),
            label: t('casework:mention.nav', { count: await unseenMentions(officer.id) }),
          },
          may(officer, 'enter:petition') && { href: to.entry(), label: t('entry:nav') },
          may(officer, 'read:report') && {
            href: to.reportingCalendar(),
            label: t('reporting:nav', { count: await pressingReports(officer, now) }),
          },
          (may(officer, 'enter:petition') || may(officer, 'answer:petition')) && {
            href: to.handOutSurvey(),
            label: t('survey:handOut.nav'),
          },
          may(officer, 'manage:organisations') && { href: to.administration(), label: t('staff:nav.administration') },
          may(officer, 'arrange:desk') && {
            href: to.tags(),
            label: t('queue:tag.title'),
          },
          { href: to.deputies(), label: t('deputy:nav') },
          may(officer, 'decide:petition') && {
            href: to.templates(),
            label: t('template:title'),
          },
          may(officer, 'manage:surveys') && { href: to.deskSurveys(), label: t('survey:desk.nav') },
          (may(officer, 'manage:evaluation') || may(officer, 'enter:evaluation')) && {
            href: to.deskEvaluation(),
            label: t('evaluation:desk.nav'),
          },
          may(officer, 'write:report') && { href: to.deskReports(), label: t('official-forms:nav') },
          may(officer, 'read:audit') && { href: to.audit(), label: t('audit:nav') },
        ].filter((link) => link !== false);
  const keysAreOn = may(officer, 'read:petition') ? await keysAreOnFor(officer.id) : undefined;
  const seats = links.length > 0 && !standsIn ? await handedDesks(officer, language, now) : [];
  return json({
    officer: { name, role, unit: language === 'en' ? (unitEn ?? unit) : unit, links, keysAreOn, seats, standsIn },
  });
}

/** What a page of the desk shows when it fails or is not there: the desk stays around it. */
export function DeskError() {
  const { t, to } = useWords();
  return <WhatWentWrong ways={[{ href: to.desk(), label: t('staff:case.back') }]} />;
}

export default function Desk() {
  const { officer } = useLoaderData<typeof loader>();
  return (
    <DeskFrame officer={officer}>
      <Outlet />
    </DeskFrame>
  );
}
