// How many answered of those who were asked; reads across petitions and surveys.
import { invitationsIn } from '#db/figures.ts';
import { paperOf } from '#db/survey-ballots.ts';
import { linkCounts } from '#db/survey-links.ts';
import type { Round } from '#db/surveys.ts';
import { about } from '../../domain/satisfaction-cuts.ts';
import { responseRate } from '../../domain/satisfaction-index.ts';
import type { SurveyFigures, SurveySource } from './types.ts';

/**
 * Petitions: links used among links sent with answers of the year. Rounds: used links and counted paper among links and paper handed
 * out; paper of which nobody knows how much was handed out is left out of both. A counter asks nobody in particular: null. Who answered
 * is told in steps of five, rounded down: whoever reads it again and again learns of no single one.
 */
export async function responseOf(source: SurveySource, round: Round | null): Promise<SurveyFigures['response']> {
  if (source.kind === 'counter') return null;
  const { answered: exactly, asked } = round ? await ofRound(round.id) : await ofPetitions(source);
  const answered = about(exactly).from;
  const rate = responseRate(answered, asked);
  return rate === null ? null : { answered, asked, rate };
}

async function ofRound(roundId: number) {
  const [links, paper] = await Promise.all([linkCounts(roundId), paperOf(roundId)]);
  const count = (isUsed?: boolean) =>
    links.filter((one) => isUsed === undefined || one.isUsed === isUsed).reduce((sum, { n }) => sum + n, 0);
  const isKnown = paper.handedOut !== null;
  return {
    answered: count(true) + (isKnown ? paper.ballots : 0),
    asked: count() + (isKnown ? paper.handedOut! : 0),
  };
}

const ofPetitions = (source: SurveySource) =>
  source.kind === 'petition'
    ? invitationsIn({ from: `${source.year}-01-01`, to: `${source.year}-12-31` })
    : { answered: 0, asked: 0 };
