// Where satisfaction figures come from: each source by itself, named, and the one before it; reads across petitions and surveys.
import { firstReceivedDay } from '#db/figures.ts';
import { counterYears } from '#db/survey-publishing.ts';
import { newestRounds, roundByCode } from '#db/surveys.ts';
import { dayOf } from '../../domain/deadline.ts';
import { isCounted } from '../../domain/survey-ballots.ts';
import { type Language, wordsOf } from '../../i18n/translate.ts';
import { questionnaireWith } from './questionnaires.server.ts';
import type { SourceLine, SurveySource } from './types.ts';

/** The query that asks for a source, or for a unit of it. */
export const queryOf = (source: SurveySource): Record<string, string | number | undefined> => {
  const unit = { co_quan: source.unit };
  if (source.kind === 'round') return { dot: source.code, ...unit };
  if (source.kind === 'petition') return { nam: source.year, ...unit };
  return { quay: source.questionnaireId, nam: source.year, ...unit };
};

/** A source in one word, as `so_sanh` names it: the code of a round, 'don:2025', 'quay:2:2025'. */
export const keyOf = (source: SurveySource): string => {
  if (source.kind === 'round') return source.code;
  return source.kind === 'petition' ? `don:${source.year}` : `quay:${source.questionnaireId}:${source.year}`;
};

const UNIT = /^[\w.-]{1,40}$/;
const unitIn = (asked: string | null) => (asked && UNIT.test(asked) ? { unit: asked } : {});

/** What an address asks for; without anything, the petitions of this year. `co_quan`: of this unit alone. */
export function sourceAsked(url: URL, now: Date): SurveySource {
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  const unit = unitIn(asked('co_quan'));
  if (asked('dot')) return { kind: 'round', code: asked('dot'), ...unit };
  const year = /^20\d\d$/.test(asked('nam')) ? Number(asked('nam')) : Number(dayOf(now).slice(0, 4));
  if (/^\d{1,9}$/.test(asked('quay')))
    return { kind: 'counter', questionnaireId: Number(asked('quay')), year, ...unit };
  return { kind: 'petition', year, ...unit };
}

/** What it is to be compared with (`so_sanh`, and `so_sanh_co_quan`); null when nothing is asked. */
export function comparedWith(url: URL): SurveySource | null {
  const key = url.searchParams.get('so_sanh');
  if (!key) return null;
  const unit = unitIn(url.searchParams.get('so_sanh_co_quan'));
  const [, year, questionnaireId, counterYear] = /^don:(20\d\d)$|^quay:(\d{1,9}):(20\d\d)$/.exec(key) ?? [];
  if (year) return { kind: 'petition', year: Number(year), ...unit };
  if (counterYear)
    return { kind: 'counter', questionnaireId: Number(questionnaireId), year: Number(counterYear), ...unit };
  return { kind: 'round', code: key, ...unit };
}

/** Every source that may be shown: petitions by year, rounds and counters, the newest first. */
export async function surveySources(language: Language, now: Date): Promise<SourceLine[]> {
  const thisYear = Number(dayOf(now).slice(0, 4));
  const [first, rounds, counters] = await Promise.all([firstReceivedDay(), newestRounds(), counterYears()]);
  const years = Array.from(
    { length: Math.max(1, thisYear - Number(first?.slice(0, 4) ?? thisYear) + 1) },
    (_, back) => thisYear - back,
  );
  const sources: SurveySource[] = [
    ...years.map((year) => ({ kind: 'petition' as const, year })),
    ...rounds.filter((one) => isCounted(one, false)).map(({ code }) => ({ kind: 'round' as const, code })),
    ...counters
      .map(({ questionnaireId, year }) => ({ kind: 'counter' as const, questionnaireId, year: Number(year) }))
      .sort((a, b) => b.year - a.year),
  ];
  return Promise.all(
    sources.map(async (source) => ({
      ...{ source, key: keyOf(source), query: queryOf(source) },
      title: await titleOf(source, language),
    })),
  );
}

export async function titleOf(source: SurveySource, language: Language): Promise<string> {
  const t = wordsOf(language);
  if (source.kind === 'petition') return t('survey:source.petition', { year: source.year });
  if (source.kind === 'round') return (await roundByCode(source.code))?.title ?? source.code;
  const version = (await questionnaireWith(source.questionnaireId))?.version ?? 0;
  return t('survey:source.counter', { year: source.year, version });
}

/** The same a year earlier, or the round of the same questionnaire that closed last before it. */
export async function previousOf(source: SurveySource): Promise<SurveySource | null> {
  if (source.kind !== 'round') return { ...source, year: source.year - 1 };
  const round = await roundByCode(source.code);
  if (!round) return null;
  const before = (await newestRounds()).filter(
    (one) =>
      isCounted(one, false) &&
      one.state === 'closed' &&
      one.questionnaireId === round.questionnaireId &&
      one.closesOn < round.opensOn,
  );
  const [latest] = before.sort((a, b) => b.closesOn.localeCompare(a.closesOn));
  return latest ? { kind: 'round', code: latest.code } : null;
}
