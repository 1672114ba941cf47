// Where ballots come from, by the names that open data calls their sources; reads across petitions and surveys.
import { firstReceivedDay } from '#db/figures.ts';
import { dayOf } from '../../domain/deadline.ts';
import { surveySources } from '../surveys/index.server.ts';
import type { SurveySource } from '../surveys/types.ts';

const nameOf = (source: SurveySource): string => {
  if (source.kind === 'petition') return `don-${source.year}`;
  if (source.kind === 'round') return `dot-${source.code}`;
  return `quay-${source.questionnaireId}-${source.year}`;
};

/** Every source that is shown on pages, with its name. */
export const sourcesNow = async (now: Date): Promise<{ name: string; source: SurveySource }[]> =>
  (await surveySources('vi', now)).map(({ source }) => ({ name: nameOf(source), source }));

/** The years in which there were petitions, this one too. */
export async function yearsNow(now: Date): Promise<number[]> {
  const thisYear = Number(dayOf(now).slice(0, 4));
  const first = Number((await firstReceivedDay())?.slice(0, 4) ?? thisYear);
  return Array.from({ length: Math.max(1, thisYear - first + 1) }, (_, place) => first + place);
}

/** The day of the first petition that the data tell of; null before there is any. */
export const dataSince = (): Promise<string | null> => firstReceivedDay();
