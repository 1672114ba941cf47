// Every route of the desk with what it takes to open it and to send it a form, and the forms that are tried on it.
import type { Right } from '#app/domain/permissions.ts';
import { MOVE_NAMES } from '#app/domain/petition.ts';

export * from './desk-visits.ts';

/**
 * A right: whoever lacks it learns not even that there is such a page. `case`: whoever may see the case; forms, whose case it is.
 * `everyone`: every officer, about themselves. `outside`: also who has not signed in.
 */
type Opening = Right | readonly Right[] | 'case' | 'everyone' | 'outside';

interface Route {
  /** Absent: the route has none, and the test says so when it gets one. */
  loader?: Opening;
  action?: Opening;
  /** Beside the empty form, which every action gets. */
  forms?: readonly Record<string, string>[];
}

const decided = {
  name: 'X',
  title: 'X',
  reason: 'X',
  code: 'X',
  day: '2026-12-01',
  fromDay: '2026-12-01',
  toDay: '2026-12-02',
};
const managed = (right: Right | readonly Right[], ...forms: Record<string, string>[]): Route => ({
  loader: right,
  action: right,
  forms: [decided, ...forms],
});
const own: Route = { loader: 'everyone', action: 'everyone' };
const moves = MOVE_NAMES.flatMap((move): Record<string, string>[] => [
  { move, seen: '3' },
  {
    move,
    seen: '3',
    reason: 'x',
    text: 'x',
    unit: '1',
    refusalReason: 'x',
    outsideBody: 'x',
    documentNumber: '1',
    note: 'x',
  },
]);
const writing = ['look', 'leave', 'copy', 'takeOver', 'template', 'restore:1', 'use', 'discard', 'removeFile:1', 'x'];

export const DESK_ROUTES: Record<string, Route> = {
  'desk.tsx': { loader: 'outside' },
  'desk-queue.tsx': {
    loader: 'read:petition',
    action: 'read:petition',
    forms: ['loc', 'cot', 'luu', 'phim'].map((viec) => ({ viec, ten: 'X', cot: 'x' })),
  },
  'desk-bulk.tsx': {
    loader: 'read:petition',
    action: 'note:petition',
    forms: ['chon', 'xem', 'lam', 'hoan-tac'].map((buoc) => ({ buoc, viec: 'assign', khoa: 'x', 'ho-so': 'x' })),
  },
  'desk-views.tsx': {
    loader: 'read:petition',
    action: 'read:petition',
    forms: ['delete', 'rename', 'share', 'unshare'].map((change) => ({ id: '1', change, ten: 'X' })),
  },
  'desk-tags.tsx': managed(['manage:tags', 'arrange:desk'], { name: 'X' }, { id: '1', change: 'hide' }),
  'desk-mentions.tsx': { loader: 'read:petition' },
  'desk-case.tsx': {
    loader: 'case',
    action: 'case',
    forms: [
      { move: 'addNote', note: 'x' },
      { move: 'nonsense' },
      { move: 'revealSender' },
      { move: 'revealSender', why: 'contact' },
      ...moves,
    ],
  },
  'desk-case-tags.ts': { loader: 'case', action: 'case', forms: [{ tag: '1', change: 'tag' }] },
  'desk-attachment.ts': { loader: 'case' },
  'desk-versions.tsx': { loader: 'case' },
  'desk-writing.ts': {
    loader: 'case',
    action: 'case',
    forms: writing.map((what) => ({ do: what, body: 'x', from: '1', template: '1' })),
  },
  'desk-letter.tsx': { loader: 'case' },
  'desk-letter-file.ts': { loader: 'case' },
  'desk-entry-receipt.tsx': { loader: 'case', action: 'case' },
  'desk-entry.tsx': managed('enter:petition', { body: 'x', channel: 'post', kind: 'phan_anh' }),
  'desk-entry-voters.tsx': managed('enter:petition'),
  'desk-entry-voters-list.tsx': managed('enter:petition', { do: 'take' }),
  'desk-entry-voters-data.ts': { loader: 'enter:petition' },
  'desk-accounts.tsx': managed(
    'manage:accounts',
    { username: 'moi', name: 'A', title: 'B', role: 'administrator', unit: '1', email: 'a@example.vn' },
    ...['deactivate', 'resetPassword', 'removeSecondFactor', 'endSessions', 'inviteAgain'].map((change) => ({
      account: '1',
      change,
    })),
  ),
  'desk-account.tsx': managed('manage:accounts', { title: 'B', role: 'administrator', unit: '1' }),
  'desk-sign-in-rules.tsx': managed('manage:accounts', { roles: 'head' }),
  'desk-administration.tsx': { loader: 'manage:organisations' },
  'desk-organisations.tsx': managed('manage:organisations'),
  'desk-organisation.tsx': managed(
    'manage:organisations',
    ...['cancel', 'change', 'decide', 'preview'].map((intent) => ({ ...decided, intent, merger: '1' })),
  ),
  'desk-fields.tsx': managed('manage:fields'),
  'desk-procedures.tsx': managed('manage:procedures'),
  'desk-procedure.tsx': managed('manage:procedures'),
  'desk-procedure-import.tsx': managed('manage:procedures'),
  'desk-surveys.tsx': managed('manage:surveys'),
  'desk-survey-hand-out.tsx': managed(['enter:petition', 'answer:petition'], { procedure: 'DEMO.007', unit: 'SCT' }),
  'desk-survey-round.tsx': managed('manage:surveys'),
  'desk-survey-questionnaire.tsx': managed('manage:surveys'),
  'desk-survey-indices.tsx': managed('manage:surveys'),
  'desk-survey-indices-data.ts': { loader: 'manage:surveys' },
  'desk-evaluation.tsx': managed(['manage:evaluation', 'enter:evaluation'], {
    ...{ intent: 'points', unit: 'SCT', period: '2026-Q3', points1: '1', dossiers1: '1', source: 'X' },
  }),
  'desk-evaluation-data.ts': { loader: ['manage:evaluation', 'enter:evaluation'] },
  'desk-evaluation-rules.tsx': managed('manage:evaluation'),
  'desk-survey-links.ts': managed('manage:surveys'),
  'desk-survey-ballots.ts': { loader: 'manage:surveys' },
  'desk-duties.tsx': managed(
    'manage:duties',
    { do: 'reminders', steps: '5' },
    {
      ...{ do: 'duty', code: 'X', title: 'X', titleEn: 'X', content: 'danVanYear', month: '5', date: '20' },
      ...{ levels: 'department', recipient: 'X', source: 'X', validFrom: '2026-01-01' },
    },
  ),
  'desk-reporting.tsx': { loader: 'read:report' },
  'desk-reporting-data.ts': { loader: 'read:report' },
  'desk-owed-report.tsx': {
    loader: 'read:report',
    action: 'write:report',
    forms: [
      { do: 'outside', documentNumber: '1/BC-X', documentDay: '2026-05-01', sentDay: '2026-05-02' },
      { do: 'takeBack' },
    ],
  },
  'desk-sent-report-file.ts': { loader: 'read:report' },
  'desk-report.tsx': {
    loader: 'read:report',
    action: 'write:report',
    forms: ['begin', 'write', 'frame', 'submit', 'giveBack', 'issue', 'send', 'show', 'hide'].map((what) => ({
      ...{ do: what, version: '1', 'text-1': 'x', 'version-1': '1' },
      ...{
        documentNumber: '1/BC-X',
        documentDay: '2026-05-01',
        signingForm: 'self',
        signerName: 'A',
        signerTitle: 'B',
      },
    })),
  },
  'desk-report-file.ts': { loader: 'read:report' },
  'desk-routing.tsx': managed('manage:routing', { intent: 'save' }),
  'desk-refusals.tsx': managed(
    'manage:reasons',
    { intent: 'delete', code: 'PA-TRUNG' },
    { intent: 'change', code: 'PA-TRUNG' },
  ),
  'desk-targets.tsx': managed('manage:targets', { intent: 'change', code: 'HAI-LONG', validFrom: '2021-02-05' }),
  'desk-banners.tsx': managed('manage:banners', { intent: 'end', banner: '1' }),
  'desk-province.tsx': managed('manage:settings', { intent: 'noLogo' }),
  'desk-calendar.tsx': managed('manage:calendar', { what: 'add', edits: '[]' }, { intent: 'add' }),
  'desk-policies.tsx': managed('manage:policies'),
  'desk-templates.tsx': {
    loader: ['manage:templates', 'decide:petition'],
    action: ['manage:templates', 'decide:petition'],
    forms: [decided],
  },
  'desk-failing-mail.tsx': managed('manage:mail', { do: 'retry', id: '1' }),
  'desk-form-reports.tsx': managed('write:report', {
    form: 'tt-01-2024-04-xld',
    unit: 'SCT',
    period: 'year',
    year: '2026',
  }),
  'desk-form-report.tsx': {
    ...{ loader: 'write:report', action: 'write:report' },
    forms: ['save', 'nought', 'again', 'discard', 'issue', 'withdraw', 'correct'].map((what) => ({
      ...{ do: what, version: '1', why: 'X', number: '1', issuedDay: '2026-01-01' },
      ...{ signerName: 'X', signerTitle: 'X', signingForm: 'self' },
    })),
  },
  'desk-form-report-file.ts': { loader: 'write:report' },
  'desk-form-report-settings.tsx': managed('manage:reports', { cutOff: '0' }),
  'desk-audit.tsx': { loader: 'read:audit' },
  'desk-audit-data.ts': { loader: 'read:audit' },
  'desk-deputies.tsx': {
    ...own,
    forms: [{ absent: '1', deputy: '2', fromDay: '2099-01-01', toDay: '2099-01-02' }, { revoke: '1' }],
  },
  'desk-seat.ts': { loader: 'outside', action: 'everyone', forms: [{ desk: '1' }] },
  'desk-password.tsx': own,
  'desk-security.tsx': own,
  'desk-browsers.tsx': own,
  'desk-sign-in.tsx': { loader: 'outside', action: 'outside' },
  'desk-sign-out.ts': { loader: 'outside', action: 'outside' },
  'desk-second-step.tsx': { loader: 'outside', action: 'outside' },
  'desk-passkey-challenge.ts': { loader: 'outside', action: 'outside' },
  'desk-invitation.tsx': { loader: 'outside', action: 'outside' },
  'desk-sign-on.ts': { loader: 'outside' },
  'desk-sign-on-back.ts': { loader: 'outside' },
};
