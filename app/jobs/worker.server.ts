// What runs without a visitor: mail that waits, answers that nobody disputed, and what is kept only for a time.
import { sweepInvitations, sweepSessions } from '../features/accounts/index.server.ts';
import { remindOfCalendar, replanOpenCases } from '../features/calendar/index.server.ts';
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
import { sweepSeenFiles } from '../features/seen-files/index.server.ts';
import { sweepDrafts } from '../features/sending/index.server.ts';
import { forgetUsedForms, mixSurveyBallots } from '../features/surveys/index.server.ts';
import { sweepThrottle } from '../features/throttle/index.server.ts';
import { recordWhatHappened } from './clock-events.server.ts';

const OFTEN = 5_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export interface Task {
  name: string;
  /** Milliseconds from the end of a run to the beginning of the next. */
  every: number;
  run(now: Date): Promise<unknown>;
}

/** Each may run in several processes at once, and be cut off at any point: the database decides who does what. */
export const TASKS: readonly Task[] = [
  { name: 'send the mail that waits', every: OFTEN, run: (now) => deliverMail(now) },
  { name: 'record what happened to dates', every: OFTEN, run: recordWhatHappened },
  { name: 'count open cases again after a change of the calendar', every: OFTEN, run: (now) => replanOpenCases(now) },
  { name: 'fold what changed into the sums behind the figures', every: OFTEN, run: () => foldChanges() },
  {
    name: 'count working days again after a change of the calendar',
    every: OFTEN,
    run: (now) => recountWorkingDays(now),
  },
  { name: 'recount the sums behind the figures', every: MINUTE, run: (now) => recountWhatIsDue(now) },
  { name: 'carry out mergers of offices', every: OFTEN, run: (now) => carryOutMergers(now) },
  { name: 'carry out imports of procedures', every: OFTEN, run: (now) => carryOutImports(now) },
  { name: 'search published cases by the new name of their office', every: MINUTE, run: () => refreshRenamed() },
  { name: 'close answered cases that nobody disputed', every: MINUTE, run: closeUndisputed },
  { name: 'write down ratings that waited long enough', every: MINUTE, run: mixRatings },
  { name: 'write down survey ballots that waited long enough', every: MINUTE, run: mixSurveyBallots },
  { name: 'forget drafts of yesterday with their files', every: 10 * MINUTE, run: sweepDrafts },
  { name: 'forget forms of yesterday that were not taken', every: 10 * MINUTE, run: sweepKeptForms },
  { name: 'forget files of yesterday that were not confirmed', every: 10 * MINUTE, run: sweepSeenFiles },
  { name: 'remind offices of reports they owe', every: 10 * MINUTE, run: remindOfReports },
  { name: 'remind administrators of the calendar of next year', every: HOUR, run: remindOfCalendar },
  { name: 'forget expired sessions', every: HOUR, run: sweepSessions },
  { name: 'forget expired sessions of citizens', every: HOUR, run: sweepCitizenSessions },
  { name: 'forget what passkeys were asked to sign', every: HOUR, run: sweepChallenges },
  { name: 'forget old invitations', every: HOUR, run: sweepInvitations },
  { name: 'forget old tries', every: HOUR, run: sweepThrottle },
  { name: 'forget used forms of counters', every: HOUR, run: forgetUsedForms },
  { name: 'forget mail that was sent', every: HOUR, run: forgetSentMail },
  { name: 'build the bundle of open data of the day', every: 10 * MINUTE, run: keepBundles },
];
