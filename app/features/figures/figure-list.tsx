// Every figure with its numerator, denominator and definition.
import { useWords } from '../../i18n/words.tsx';
import { useFigureWords } from './figure-words.tsx';
import type { PeriodFigures } from './types.ts';

const LINE = 'py-3 sm:grid sm:grid-cols-[16rem_1fr] sm:gap-4 print:grid print:grid-cols-[16rem_1fr] print:gap-4';

export function FigureList({ figures: { figures, answerDays, contactDays } }: { figures: PeriodFigures }) {
  const { t } = useWords();
  const words = useFigureWords();
  return (
    <dl className="divide-y divide-line">
      {figures.map((figure) => (
        <div key={figure.name} className={LINE}>
          <dt className="font-semibold">{t(`public:figures.name.${figure.name}`)}</dt>
          <dd>
            <p className="tabular-nums">
              {figure.of && figure.share !== null
                ? t('public:figures.value', {
                    count: words.number(figure.count) as unknown as number,
                    of: words.number(figure.of.count),
                    share: words.share(figure.share),
                  })
                : words.number(figure.count)}
              {figure.of ? <span className="text-muted"> ({t(`public:figures.of.${figure.of.name}`)})</span> : null}
            </p>
            <p className="max-w-prose text-muted">{t(`public:figures.meaning.${figure.name}`)}</p>
          </dd>
        </div>
      ))}
      {[
        {
          name: t('public:figures.name.medianDays'),
          days: answerDays,
          meaning: t('public:figures.meaning.medianDays'),
        },
        { name: t('timeliness:days.contact'), days: contactDays, meaning: t('timeliness:days.contactMeaning') },
      ].map(({ name, days, meaning }) => (
        <div key={name} className={LINE}>
          <dt className="font-semibold">{name}</dt>
          <dd>
            <p>{days ? words.days(days.median) : '–'}</p>
            <p className="max-w-prose text-muted">{meaning}</p>
          </dd>
        </div>
      ))}
      <div className={LINE}>
        <dt className="font-semibold">{t('public:figures.name.satisfaction')}</dt>
        <dd className="max-w-prose text-muted">{t('public:figures.meaning.satisfaction')}</dd>
      </div>
    </dl>
  );
}
