// /can-bo/nhat-ky: who read personal data, who changed what, who signed in.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AuditFilter } from '../features/audit/audit-filter.tsx';
import { AuditList } from '../features/audit/audit-list.tsx';
import { auditShape } from '../features/audit/forms.ts';
import { auditPage } from '../features/audit/index.server.ts';
import { twinOf } from '../http/paths.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ButtonLink } from '../ui/form.tsx';
import { PageTitle } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('audit:title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  await atDeskWith(request, 'read:audit');
  const query = auditShape.parse(Object.fromEntries(new URL(request.url).searchParams));
  return json({ query, ...(await auditPage(query)) });
}

export default function Audit() {
  const { t, to } = useWords();
  const { query, entries, next } = useLoaderData<typeof loader>();
  const { sau: _, ...filter } = query;
  return (
    <>
      <PageTitle lead={t('audit:lead')}>{t('audit:title')}</PageTitle>
      <AuditFilter query={filter} />
      <AuditList caption={t('audit:title')} entries={entries} />
      <p className="no-print mt-4 flex flex-wrap gap-2">
        {next ? (
          <ButtonLink look="secondary" href={to.audit({ ...filter, sau: next })}>
            {t('audit:older')}
          </ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href={twinOf(to.audit(filter), 'csv')}>
          {t('audit:export')}
        </ButtonLink>
      </p>
    </>
  );
}

export const ErrorBoundary = DeskError;
