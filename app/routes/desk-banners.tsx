// /can-bo/quan-tri/thong-bao: notices on every public page, from a day to a day.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '../domain/deadline.ts';
import { ChangeHistory } from '../features/administration/change-history.tsx';
import { summaryOf } from '../features/administration/fields.tsx';
import { changesOf } from '../features/audit/index.server.ts';
import { BannerForm, BannerList } from '../features/portal/banner-forms.tsx';
import { bannerForm } from '../features/portal/forms.ts';
import { addBanner, bannerList, takeBannerDown } from '../features/portal/index.server.ts';
import { checkForm, type NotTaken, readForm, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('administration:section.banners.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { now } = await atDeskWith(request, 'manage:banners');
  const [banners, changes] = await Promise.all([bannerList(now), changesOf({ kind: 'banner' })]);
  return json({ banners, changes, today: dayOf(now), isDone: new URL(request.url).searchParams.has('xong') });
}

export async function action({ request }: ActionFunctionArgs) {
  const { officer, now, to } = await atDeskWith(request, 'manage:banners');
  const form = await readForm(request);
  const no = (errors: NotTaken['errors'], status = 409) => json<NotTaken>({ errors, typed: typedIn(form) }, { status });
  if (form.get('intent') === 'end') {
    if (await takeBannerDown(officer, Number(form.get('banner')), now)) throw redirect(to.banners({ xong: 1 }));
    return no({ '': 'administration:fault.changedMeanwhile' });
  }
  const checked = checkForm(bannerForm, form);
  if (!checked.ok) return no(checked.errors, 400);
  const result = await addBanner(officer, checked.value, now);
  if (result.ok) throw redirect(to.banners({ xong: 1 }));
  return no({ validTo: `administration:fault.${result.why}` });
}

export default function Banners() {
  const { t, to } = useWords();
  const { banners, changes, today, isDone } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  return (
    <>
      <PageTitle
        above={<a href={to.administration()}>{t('administration:title')}</a>}
        lead={t('administration:section.banners.lead')}
      >
        {t('administration:section.banners.title')}
      </PageTitle>
      <ErrorSummary errors={summaryOf('banner', tried?.errors)} />
      {isDone && !tried ? (
        <Notice look="good" role="status">
          {t('administration:organisation.done.changed')}
        </Notice>
      ) : null}
      <Section title={t('administration:banner.add')}>
        <div className="max-w-2xl">
          <BannerForm begin={{ validFrom: today, validTo: today, bannerLevel: 'info' }} tried={tried} />
        </div>
      </Section>
      {banners.length > 0 ? (
        <Section title={t('administration:banner.list')}>
          <BannerList banners={banners} />
        </Section>
      ) : null}
      <ChangeHistory changes={changes} />
    </>
  );
}

export const ErrorBoundary = DeskError;
