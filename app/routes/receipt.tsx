// The receipt of a petition that was just sent: code, key, office, dates; for the browser that holds the key.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { drawQr } from '../features/qr-code/index.server.ts';
import { CodeAndKey } from '../features/sending/code-and-key.tsx';
import { receiptOf } from '../features/sending/index.server.ts';
import { WhereAndWhen } from '../features/sending/where-and-when.tsx';
import { caseKeyIn } from '../http/case-key.server.ts';
import { visitAsSender } from '../http/case-visit.server.ts';
import { formatInstant } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { settings } from '../settings.server.ts';
import { Button, ButtonLink } from '../ui/form.tsx';
import { Facts, PageTitle, Section } from '../ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ location, data }) => [
  {
    title: `${wordsOf(languageOfPath(location.pathname))('sending:receipt.pageTitle', { code: data?.code ?? '' })} – Hồi Âm`,
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { code, language, to, now } = await visitAsSender(request, params.code);
  const secret = caseKeyIn(request, code);
  const receipt = await receiptOf(code, language, now);
  if (!receipt || !secret) throw new Response(null, { status: 404 });
  const { publicUrl } = settings();
  return json({
    ...receipt,
    code,
    secret,
    qr: drawQr(`${publicUrl}${to.caseWithKey(code, secret)}`),
    lookUp: `${publicUrl}${to.lookUp()}`,
  });
}

export default function Receipt() {
  const { code, secret, qr, title, kind, receivedAt, because, dates, files, together, email, isMailHeld, lookUp } =
    useLoaderData<typeof loader>();
  const { t, to } = useWords();
  return (
    <div className="mx-auto max-w-3xl print:max-w-none print:text-sm">
      <PageTitle lead={t('sending:receipt.lead')}>{t('sending:receipt.title')}</PageTitle>
      <CodeAndKey code={code} secret={secret} qr={qr} />
      <Facts
        facts={[
          { name: t('sending:receipt.receivedAt'), value: formatInstant(receivedAt) },
          { name: t('sending:receipt.kind'), value: t(`petition:kind.${kind}`) },
          { name: t('sending:receipt.subject'), value: title },
          { name: t('sending:together.title'), value: together && t('sending:together.counted', together) },
          {
            name: t('sending:check.files'),
            value: files > 0 ? t('sending:receipt.files', { count: files }) : null,
          },
        ]}
      />
      <WhereAndWhen title={t('sending:receipt.unit')} because={because} dates={dates} />
      <Section title={t('sending:receipt.next')}>
        <ol className="list-decimal pl-6">
          <li>{t('sending:receipt.nextSteps.first')}</li>
          <li>{t('sending:receipt.nextSteps.second')}</li>
          <li>{t('sending:receipt.nextSteps.third')}</li>
        </ol>
        <p className="mt-3">
          {email
            ? t(`sending:receipt.${isMailHeld ? 'mailHeld' : 'mailed'}`, { email })
            : t('sending:receipt.notMailed')}
        </p>
        <p className="mt-3 break-words text-muted">{t('sending:receipt.followAt', { address: lookUp })}</p>
      </Section>
      <div className="no-print flex flex-wrap gap-3">
        <ButtonLink href={to.case(code)}>{t('sending:receipt.open')}</ButtonLink>
        <Button type="button" look="secondary" data-print hidden>
          {t('sending:receipt.print')}
        </Button>
      </div>
    </div>
  );
}
