// /can-bo/quan-tri/chi-tieu: the lines that plans and decisions draw, dated, each with its document.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ChangeHistory } from '../features/administration/change-history.tsx';
import { summaryOf } from '../features/administration/fields.tsx';
import { changesOf } from '../features/audit/index.server.ts';
import { unitChoices } from '../features/organisations/index.server.ts';
import { targetForm } from '../features/targets/forms.ts';
import { addTarget, changeTarget, targetList } from '../features/targets/index.server.ts';
import { TargetForm } from '../features/targets/target-form.tsx';
import { TargetList } from '../features/targets/target-list.tsx';
import { checkForm, type NotTaken, readForm, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { formatDay } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('administration:section.targets.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = await atDeskWith(request, 'manage:targets');
  const [targets, changes, units] = await Promise.all([
    targetList(),
    changesOf({ kind: 'target' }),
    unitChoices(language, now),
  ]);
  const asked = new URL(request.url).searchParams;
  return json({
    targets,
    changes,
    units: units.map(({ code, name }) => ({ code, name })),
    changing: targets.find(({ code, validFrom }) => code === asked.get('sua') && validFrom === asked.get('tu')) ?? null,
    isDone: asked.has('xong'),
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const { officer, now, to } = await atDeskWith(request, 'manage:targets');
  const form = await readForm(request);
  const no = (errors: NotTaken['errors'], status: number) =>
    json<NotTaken>({ errors, typed: typedIn(form) }, { status });
  const checked = checkForm(targetForm, form);
  if (!checked.ok) return no(checked.errors, 400);
  const result = await (form.get('intent') === 'change' ? changeTarget : addTarget)(officer, checked.value, now);
  if (result.ok) throw redirect(to.targets({ xong: 1 }));
  const field = { codeTaken: 'code', unknownUnit: 'owner', forbidden: '', unknownTarget: '' }[result.why];
  return no({ [field]: `administration:fault.${result.why}` }, 409);
}

export default function DeskTargets() {
  const { t, to } = useWords();
  const { targets, changes, units, changing, isDone } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  return (
    <>
      <PageTitle
        above={<a href={to.administration()}>{t('administration:title')}</a>}
        lead={t('administration:section.targets.lead')}
      >
        {t('administration:section.targets.title')}
      </PageTitle>
      <ErrorSummary errors={summaryOf('target', tried?.errors)} />
      {isDone && !tried ? (
        <Notice look="good" role="status">
          {t('administration:organisation.done.changed')}
        </Notice>
      ) : null}
      <Section
        title={
          changing
            ? t('targets:desk.change', { code: changing.code, day: formatDay(changing.validFrom) })
            : t('targets:desk.add')
        }
      >
        <div className="max-w-2xl">
          <TargetForm changing={changing} units={units} begin={changing ? { ...changing } : {}} tried={tried} />
        </div>
      </Section>
      <Section title={t('targets:desk.list')}>
        <TargetList targets={targets} />
      </Section>
      <ChangeHistory changes={changes} />
    </>
  );
}

export const ErrorBoundary = DeskError;
