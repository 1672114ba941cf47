// The figures that a report names: the public figures of the same office and days, in the words of the report.
import type { Entered, EnteredFigure, FilledFigure, ReportFigure } from '../../domain/reporting-figures.ts';
import { type Counts, type FigureName, figureOf } from '../../domain/statistics.ts';
import { formatDay, formatNumber, formatShare } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/translate.ts';
import { periodFigures } from '../figures/index.server.ts';
import { targetList } from '../targets/index.server.ts';

interface Asked {
  unit: string;
  period: { from: string; to: string };
  entered: Entered;
}

/** A report is written in Vietnamese, whatever language its page is read in. */
const t = wordsOf('vi');
const number = (value: number) => formatNumber(value, 'vi');
const share = (fraction: number) => formatShare(fraction, 'vi');

export async function figuresOfReport({ unit, period, entered }: Asked, now: Date): Promise<FilledFigure[]> {
  const [figures, reported] = await Promise.all([
    periodFigures({ ...period, unit }, 'vi', now),
    reportedWithin(unit, period),
  ]);
  const { counts, answerDays, satisfaction, today } = figures!;
  const counted = (name: ReportFigure, figure: FigureName): FilledFigure => ({
    name,
    text: shareOf(figure, counts),
    definition: t(`public:figures.meaning.${figure}`),
  });
  const day = (name: ReportFigure, on: string, means: 'period' | 'counted' = 'period'): FilledFigure => ({
    name,
    text: formatDay(on),
    definition: t(`reporting:figure.${means}`),
  });
  return [
    day('tu_ngay', period.from),
    day('den_ngay', period.to),
    day('tinh_den', today, 'counted'),
    counted('tiep_nhan', 'received'),
    counted('da_tra_loi', 'answered'),
    counted('dung_han', 'onTime'),
    counted('trong_han_dau', 'onTimeUnextended'),
    counted('con_trong_han', 'undecided'),
    counted('qua_han', 'overdue'),
    counted('roi_di_tre_han', 'leftLate'),
    {
      name: 'thoi_gian_trung_vi',
      text: answerDays
        ? t('reporting:figure.median', { median: number(answerDays.median), n: number(answerDays.n) })
        : t('reporting:figure.none'),
      definition: t('public:figures.meaning.medianDays'),
    },
    {
      name: 'hai_long',
      text: satisfaction.index
        ? t('reporting:figure.satisfaction', {
            share: share(satisfaction.index.share),
            low: share(satisfaction.index.low),
            high: share(satisfaction.index.high),
            n: number(satisfaction.n),
          })
        : t('reporting:figure.tooFew', { n: number(satisfaction.n) }),
      definition: t('public:figures.meaning.satisfaction'),
    },
    ...(['rut_ngan', 'truc_tuyen'] as const).map((name) => enteredFigure(name, entered[name] ?? reported(name))),
  ];
}

/** "38/42 (90,5 %)": what is counted, out of what; a count without a denominator alone. */
function shareOf(name: FigureName, counts: Counts): string {
  const { count, of, share: fraction } = figureOf(name, counts);
  if (of === null) return number(count);
  return fraction === null ? number(count) : `${number(count)}/${number(of.count)} (${share(fraction)})`;
}

/** The target line whose reported number says the same. */
const TARGETS: Record<EnteredFigure, string> = { rut_ngan: 'RUT-NGAN', truc_tuyen: 'TRUC-TUYEN' };

/** What the office has reported for a target line within the period: an older number is not one of this report. */
async function reportedWithin(unit: string, { from, to }: Asked['period']) {
  const lines = (await targetList()).filter(
    ({ owner, reportedOn }) => owner === unit && reportedOn !== null && reportedOn >= from && reportedOn <= to,
  );
  return (name: EnteredFigure): Portion | null => {
    const line = lines.find(({ code }) => code === TARGETS[name]);
    return line && line.reportedPart !== null && line.reportedWhole
      ? { count: line.reportedPart, of: line.reportedWhole }
      : null;
  };
}

type Portion = NonNullable<Entered[EnteredFigure]>;

/** "55/133 (41,4 %)"; not known until the office has entered it, here or at its target line. */
const enteredFigure = (name: EnteredFigure, given: Portion | null): FilledFigure => ({
  name,
  text: given && `${number(given.count)}/${number(given.of)} (${share(given.count / given.of)})`,
  definition: t(`reporting:figure.${name}`),
});
