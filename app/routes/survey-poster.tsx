// The code of a survey to print and put up at the counter.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { drawQr } from '../features/sending/index.server.ts';
import { counterOf } from '../http/survey-counter.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { settings } from '../settings.server.ts';
import { Button } from '../ui/form.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('survey:poster.title')} – Hồi Âm` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { procedure, unit, query, to } = await counterOf(request, params.code);
  const here = { 'don-vi': query['don-vi'] };
  const address = `${settings().publicUrl}${to.survey(procedure.code, here)}`;
  return json({
    procedure: procedure.name,
    unit: unit.name,
    address,
    qr: drawQr(address),
    kiosk: to.survey(procedure.code, { ...here, quay: 1 }),
  });
}

export default function SurveyPoster() {
  const { t } = useWords();
  const { procedure, unit, address, qr, kiosk } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-xl text-center">
      <h1 className="text-3xl sm:text-4xl">{t('survey:poster.call')}</h1>
      <p className="mt-3 text-lg">{procedure}</p>
      <p className="text-lg font-semibold">{unit}</p>
      {/* Dark on white in both schemes: scanners want it so. */}
      <svg
        viewBox={`0 0 ${qr.side} ${qr.side}`}
        role="img"
        aria-label={t('survey:poster.qr')}
        shapeRendering="crispEdges"
        className="mx-auto my-6 block w-full max-w-sm rounded"
      >
        <rect width={qr.side} height={qr.side} fill="#ffffff" />
        <path d={qr.path} fill="#000000" />
      </svg>
      <p>{t('survey:poster.scan')}</p>
      <p className="font-semibold break-words">{address}</p>
      <p className="mt-4 text-muted">{t('survey:poster.anonymous')}</p>
      <p className="no-print mt-6 flex flex-wrap justify-center gap-4">
        <Button type="button" look="secondary" data-print hidden>
          {t('survey:poster.print')}
        </Button>
        <a href={kiosk} className="inline-flex min-h-11 items-center">
          {t('survey:poster.kiosk')}
        </a>
      </p>
    </div>
  );
}
