// The door of share cards: a picture of a page's one number, with what it is out of; reads across figures, surveys and organisations.
import { dayOf } from '../../domain/deadline-day.ts';
import { yearPeriod } from '../../domain/period.ts';
import { dueShare } from '../../domain/ranking.ts';
import { figureOf } from '../../domain/statistics.ts';
import { pathsIn } from '../../http/paths.ts';
import { formatDay, formatNumber, formatShare } from '../../i18n/format.ts';
import { type Language, wordsOf } from '../../i18n/translate.ts';
import { settings } from '../../settings.server.ts';
import { periodFigures } from '../figures/index.server.ts';
import type { PeriodFigures } from '../figures/types.ts';
import { organisationPage } from '../organisations/index.server.ts';
import { portalFrame } from '../portal/index.server.ts';
import { surveyFigures } from '../surveys/index.server.ts';
import { drawCard } from './draw.server.ts';
import type { CardWords, SharedPage } from './types.ts';

interface Asked {
  page: SharedPage;
  /** The year that was asked for; null: this one. */
  year: string | null;
  language: Language;
  now: Date;
}

/** Null where the page does not exist. */
export async function shareCard(asked: Asked): Promise<Buffer | null> {
  const own = await WORDS[asked.page.name](asked);
  if (!own) return null;
  const { language, now } = asked;
  const t = wordsOf(language);
  const { publicUrl, mode } = settings();
  const { province } = await portalFrame(language, now);
  return drawCard({
    ...own,
    portal: `Hồi Âm · ${province}`,
    address: publicUrl.replace(/^https?:\/\//, '') + own.path,
    notice: mode === 'demonstration' ? t('front:card.demonstration') : null,
  });
}

type OwnWords = Omit<CardWords, 'portal' | 'address' | 'notice'> & { path: string };
type Words = (asked: Asked) => Promise<OwnWords | null>;

const WORDS: Record<SharedPage['name'], Words> = {
  async figures({ year, language, now }) {
    const figures = await figuresOf(year, language, now);
    const t = wordsOf(language);
    const { received, answered } = figures.counts;
    return {
      title: t('front:card.figures'),
      path: pathsIn(language).figures({ nam: year }),
      number: formatNumber(received, language),
      name: t('front:card.received'),
      detail: t('front:card.answered', {
        number: formatNumber(answered, language),
        share: received > 0 ? formatShare(answered / received, language) : '–',
      }),
      interval: null,
      period: periodOf(figures, language),
    };
  },

  async timeliness({ year, language, now }) {
    const path = pathsIn(language).timeliness();
    return onTimeWords(
      await figuresOf(year, language, now),
      wordsOf(language)('front:card.timeliness'),
      path,
      language,
    );
  },

  async organisation({ page, language, now }) {
    const office = page.name === 'organisation' ? await organisationPage(page.code, language, now) : null;
    if (!office) return null;
    const figures = await figuresOf(null, language, now, office.code);
    return onTimeWords(figures, office.name, pathsIn(language).organisation(office.code), language);
  },

  async satisfaction({ year, language, now }) {
    const today = dayOf(now);
    const source = { kind: 'petition', year: Number(year ?? today.slice(0, 4)) } as const;
    const figures = await surveyFigures(source, language, now);
    if (!figures) return null;
    const t = wordsOf(language);
    return {
      title: t('survey:figures.name'),
      path: pathsIn(language).satisfaction({ nam: year }),
      number: figures.index ? formatShare(figures.index.share, language) : '–',
      name: t('front:card.satisfied'),
      detail: t('front:card.ballots', { number: formatNumber(figures.n, language), count: figures.n }),
      interval: figures.index ? intervalOf(figures.index, language) : t('survey:figures.tooFewIndex'),
      period: `${figures.title} · ${t('front:card.upTo', { today: formatDay(today) })}`,
    };
  },
};

/** Of a year, of the province or an office: neither is asked for by hand here, so both exist. */
const figuresOf = async (year: string | null, language: Language, now: Date, unit?: string): Promise<PeriodFigures> =>
  (await periodFigures({ ...yearPeriod(Number(year ?? dayOf(now).slice(0, 4))), unit }, language, now))!;

const periodOf = ({ period: { from, to }, today }: PeriodFigures, language: Language) =>
  wordsOf(language)('front:card.period', { from: formatDay(from), to: formatDay(to), today: formatDay(today) });

const intervalOf = ({ low, high }: { low: number; high: number }, language: Language) =>
  wordsOf(language)('front:interval', { low: formatShare(low, language), high: formatShare(high, language) });

/** Answered on time among all that were answered or are overdue. */
function onTimeWords(figures: PeriodFigures, title: string, path: string, language: Language): OwnWords {
  const t = wordsOf(language);
  const { count, of } = figureOf('onTimeOfDue', figures.counts);
  const due = of?.count ?? 0;
  const share = dueShare(figures.counts);
  return {
    ...{ title, path },
    number: share ? formatShare(share.share, language) : '–',
    name: t('front:card.onTime'),
    detail: share
      ? t('front:card.ofDue', { number: formatNumber(count, language), of: formatNumber(due, language) })
      : t('front:card.noneDue'),
    interval: share && intervalOf(share, language),
    period: periodOf(figures, language),
  };
}
