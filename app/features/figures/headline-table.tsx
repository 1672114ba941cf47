// The figures to be quoted, one a line: each with what it is out of, how it was a year before, and its cases behind it.
import type { FigureName } from '../../domain/statistics.ts';
import { useWords } from '../../i18n/words.tsx';
import { Facts } from '../../ui/page.tsx';
import { FigureLink } from '../timeliness/timeliness-rows.tsx';
import { useFigureWords } from './figure-words.tsx';
import type { Earlier, PeriodFigures } from './types.ts';

const SHOWN: readonly FigureName[] = [
  'received',
  'answered',
  'onTime',
  'undecided',
  'overdue',
  'leftLate',
  'refused',
  'transferred',
  'withdrawn',
];

export function HeadlineTable({ figures: all, before }: { figures: PeriodFigures; before: Earlier | null }) {
  const { t } = useWords();
  const words = useFigureWords();
  const { figures, answerDays, contactDays } = all;
  const was = (said: string) => <span className="text-muted"> {t('front:change.was', { before: said })}</span>;
  const days = [
    { name: t('public:figures.name.medianDays'), now: answerDays, earlier: before?.answerDays },
    { name: t('timeliness:days.contact'), now: contactDays, earlier: before?.contactDays },
  ];
  return (
    <Facts
      facts={[
        ...figures
          .filter(({ name }) => SHOWN.includes(name))
          .map((figure) => ({
            name: t(`public:figures.name.${figure.name}`),
            value: (
              <>
                <span className="font-semibold tabular-nums">
                  <FigureLink asked={all} figure={figure} />
                </span>
                {figure.of && figure.share !== null ? (
                  <span className="text-muted">
                    {' '}
                    {t('front:ofWhole', {
                      share: words.share(figure.share),
                      of: words.number(figure.of.count),
                      what: t(`public:figures.of.${figure.of.name}`),
                    })}
                  </span>
                ) : null}
                {figure.name === 'received' && before ? was(words.number(before.counts.received)) : null}
              </>
            ),
          })),
        ...days.map(({ name, now, earlier }) => ({
          name,
          value: now && (
            <>
              <span className="font-semibold">{words.days(now.median)}</span>
              <span className="text-muted">
                {' '}
                ({t('front:days.below', { p90: words.number(now.p90), n: words.number(now.n) })})
              </span>
              {earlier ? was(words.days(earlier.median)) : null}
            </>
          ),
        })),
      ]}
    />
  );
}
