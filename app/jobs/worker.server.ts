// What runs without a visitor: mail that waits, answers that nobody disputed, and what is kept only for a time.
import { sweepInvitations, sweepSessions } from '../features/accounts/index.server.ts';
import { replanOpenCases } from '../features/calendar/index.server.ts';
import { foldChanges, recountWhatIsDue, recountWorkingDays } from '../features/figures/index.server.ts';
import { closeUndisputed } from '../features/following/index.server.ts';
import { sweepCitizenSessions } from '../features/identity/index.server.ts';
import { sweepKeptForms } from '../features/kept-forms/index.server.ts';
import { deliverMail, forgetSentMail } from '../features/mail/index.server.ts';
import { carryOutMergers } from '../features/mergers/index.server.ts';
import { keepBundles } from '../features/open-data/index.server.ts';
import { carryOutImports } from '../features/procedures/index.server.ts';
import { refreshRenamed } from '../features/publications/index.server.ts';
import { mixRatings } from '../features/ratings/index.server.ts';
import { remindOfReports } from '../features/reporting/index.server.ts';
import { sweepChallenges } from '../features/second-factor/index.server.ts';
import { sweepDrafts } from '../features/sending/index.server.ts';
import { forgetUsedForms, mixSurveyBallots } from '../features/surveys/index.server.ts';
import { sweepThrottle } from '../features/throttle/index.server.ts';
import { log } from '../log.server.ts';
import { recordWhatHappened } from './clock-events.server.ts';

const ROUND_MILLISECONDS = 5_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Task {
  name: string;
  every: number;
  run(now: Date): Promise<unknown>;
}

/** Each may run in several processes at once, and be cut off at any point: the database decides who does what. */
export const TASKS: readonly Task[] = [
  { name: 'send the mail that waits', every: 0, run: (now) => deliverMail(now) },
  { name: 'record what happened to dates', every: 0, run: recordWhatHappened },
  { name: 'count open cases again after a change of the calendar', every: 0, run: (now) => replanOpenCases(now) },
  { name: 'fold what changed into the sums behind the figures', every: 0, run: () => foldChanges() },
  { name: 'count working days again after a change of the calendar', every: 0, run: (now) => recountWorkingDays(now) },
  { name: 'recount the sums behind the figures', every: MINUTE, run: (now) => recountWhatIsDue(now) },
  { name: 'carry out mergers of offices', every: 0, run: (now) => carryOutMergers(now) },
  { name: 'carry out imports of procedures', every: 0, run: (now) => carryOutImports(now) },
  { name: 'search published cases by the new name of their office', every: MINUTE, run: () => refreshRenamed() },
  { name: 'close answered cases that nobody disputed', every: MINUTE, run: closeUndisputed },
  { name: 'write down ratings that waited long enough', every: MINUTE, run: mixRatings },
  { name: 'write down survey ballots that waited long enough', every: MINUTE, run: mixSurveyBallots },
  { name: 'forget drafts of yesterday with their files', every: 10 * MINUTE, run: sweepDrafts },
  { name: 'forget forms of yesterday that were not taken', every: 10 * MINUTE, run: sweepKeptForms },
  { name: 'remind offices of reports they owe', every: 10 * MINUTE, run: remindOfReports },
  { name: 'forget expired sessions', every: HOUR, run: sweepSessions },
  { name: 'forget expired sessions of citizens', every: HOUR, run: sweepCitizenSessions },
  { name: 'forget what passkeys were asked to sign', every: HOUR, run: sweepChallenges },
  { name: 'forget old invitations', every: HOUR, run: sweepInvitations },
  { name: 'forget old tries', every: HOUR, run: sweepThrottle },
  { name: 'forget used forms of counters', every: HOUR, run: forgetUsedForms },
  { name: 'forget mail that was sent', every: HOUR, run: forgetSentMail },
  // The longest one stands last: in its round everything else is done.
  { name: 'build the bundle of open data of the day', every: 10 * MINUTE, run: keepBundles },
];

/** Runs the tasks that are due; one that fails is logged and does not stop the others. */
export async function runTasks(now: Date, lastRuns: Map<string, number>): Promise<void> {
  for (const { name, every, run } of TASKS) {
    if (now.getTime() - (lastRuns.get(name) ?? Number.NEGATIVE_INFINITY) < every) continue;
    lastRuns.set(name, now.getTime());
    await run(now).catch((error: unknown) => log.error({ err: error, task: name }, 'a task failed'));
  }
}

/** Starts the rounds; the returned function stops them. */
export function startWorker(): () => void {
  const lastRuns = new Map<string, number>();
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const round = async () => {
    await runTasks(new Date(), lastRuns);
    if (!isStopped) timer = setTimeout(round, ROUND_MILLISECONDS).unref();
  };
  timer = setTimeout(round, 0).unref();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
