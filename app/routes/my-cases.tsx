// /ho-so-cua-toi: the petitions of a citizen who has signed in, without codes and keys.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CalendarEnds } from '../features/deadlines/beside-a-date.tsx';
import { undecidedYears } from '../features/deadlines/index.server.ts';
import { casesOf, signOnName } from '../features/identity/index.server.ts';
import { OwnCaseList } from '../features/identity/own-case-list.tsx';
import { SignOnOffer } from '../features/identity/sign-on-offer.tsx';
import { citizenIn } from '../http/citizen.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Button } from '../ui/form.tsx';
import { Notice, PageTitle } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('signin:citizen.myCases')} – Hồi Âm` },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const signOn = signOnName('citizen');
  if (!signOn) throw new Response(null, { status: 404 });
  const citizen = await citizenIn(request, visitorOf(request).now);
  const { searchParams } = new URL(request.url);
  const cases = citizen ? await casesOf(citizen) : null;
  const dates = (cases ?? []).map(({ receivedDay: from, answerDueDay: to, answeredDay }) => ({
    from,
    to: answeredDay ? null : to,
  }));
  return json({
    signOn,
    name: citizen?.profile.name ?? null,
    cases,
    unknownYears: await undecidedYears(dates),
    hasFailed: searchParams.has('loi'),
    hasLeft: searchParams.has('ra'),
  });
}

export default function MyCases() {
  const { t, to } = useWords();
  const { signOn, name, cases, unknownYears, hasFailed, hasLeft } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead={t('signin:citizen.lead')}>{t('signin:citizen.myCases')}</PageTitle>
      {hasFailed && !cases ? <Notice look="warn">{t('signin:citizen.failed')}</Notice> : null}
      {hasLeft && !cases ? <Notice role="status">{t('signin:citizen.signedOut', { name: signOn })}</Notice> : null}
      {cases ? (
        <>
          <OwnCaseList cases={cases} />
          <CalendarEnds years={unknownYears} />
          <form method="post" action={to.citizenSignOut()} className="mt-6 flex flex-wrap items-center gap-4">
            <p>{t('signin:citizen.signedInAs', { name: name ?? '' })}</p>
            <Button look="secondary">{t('signin:citizen.signOut')}</Button>
          </form>
        </>
      ) : (
        <SignOnOffer name={signOn} signedInAs={null} next={to.myCases()} />
      )}
      <p className="mt-6 text-muted">{t('signin:citizen.privacy')}</p>
    </>
  );
}
