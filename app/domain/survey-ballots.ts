// Ballots on their way into the figures: how many wait for each other, what is left of them, and which do not count.
import { FEWEST_SHOWN } from './satisfaction.ts';

/** A ballot is written down together with at least so many others of its group, in one shuffled transaction. */
export const FEWEST_TOGETHER = FEWEST_SHOWN;

/**
 * What would tell ballots of one batch apart is dropped where fewer than five of them share it. `dropped` stands in its place.
 * Applied to one property after the other; the answers themselves are never touched.
 */
export function blurred<Ballot extends object, Name extends keyof Ballot>(
  ballots: readonly Ballot[],
  name: Name,
  dropped: Ballot[Name],
): Ballot[] {
  const sharing = new Map<Ballot[Name], number>();
  for (const one of ballots) sharing.set(one[name], (sharing.get(one[name]) ?? 0) + 1);
  return ballots.map((one) => (sharing.get(one[name])! < FEWEST_TOGETHER ? { ...one, [name]: dropped } : one));
}

/** Where a ballot came from. */
export const BALLOT_CHANNELS = ['link', 'counter', 'kiosk', 'paper'] as const;
export type BallotChannel = (typeof BALLOT_CHANNELS)[number];

export const ROUND_STATES = ['open', 'closed', 'withdrawn'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** Test rounds, withdrawn rounds and withdrawn paper imports count nowhere; the counter has no round. */
export const isCounted = (round: { state: RoundState; isTest: boolean } | null, isImportWithdrawn: boolean): boolean =>
  !isImportWithdrawn && (round === null || (round.state !== 'withdrawn' && !round.isTest));

/** How many ballots of a unit a round wants, and how many came by link and on paper. */
export interface QuotaState {
  quota: number;
  taken: number;
  paper: number;
}

/** A round that stops at its quotas takes no more links of a unit whose quota is reached. */
export const isQuotaReached = (round: { stopsAtQuota: boolean }, { quota, taken, paper }: QuotaState): boolean =>
  round.stopsAtQuota && taken + paper >= quota;

/** Whether a round takes ballots on this day. */
export const takesBallots = (round: { state: RoundState; opensOn: string; closesOn: string }, today: string): boolean =>
  round.state === 'open' && round.opensOn <= today && today <= round.closesOn;
