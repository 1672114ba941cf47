// Every route of the desk: the doors into a case with what to ask of each, the pages about no case, those open to all.
import { MOVE_NAMES } from '#app/domain/petition.ts';
import type { LaterMove } from '#app/features/petitions/index.server.ts';

/** What is asked of a route; with a form it is sent. */
export interface Door {
  params: Record<string, string>;
  form?: Record<string, string>;
}
export const MOVES = MOVE_NAMES.filter((move): move is LaterMove => move !== 'send');
const CASE_FORMS: Record<string, string>[] = [
  { move: 'addNote', note: 'x' },
  { move: 'revealSender' },
  { move: 'revealSender', why: 'contact' },
  { move: 'nonsense' },
  // Filled and empty: a form that is checked before the scope would tell that the case exists.
  ...MOVES.flatMap((move): Record<string, string>[] => [
    { move, seen: '3' },
    { move, seen: '3', reason: 'x', text: 'x', unit: '1', refusalReason: 'x', outsideBody: 'x', documentNumber: '1' },
  ]),
];

/** Every way into a case by URL or form; `fileId` gives a file that it has. */
export const caseDoors = (fileId: () => number): [file: string, door: (code: string) => Door][] => [
  ['desk-case.tsx', (code) => ({ params: { code } })],
  ['desk-attachment.ts', (code) => ({ params: { code, attachment: String(fileId()) } })],
  ['desk-versions.tsx', (code) => ({ params: { code } })],
  ['desk-writing.ts', (code) => ({ params: { code } })],
  ...['look', 'leave', 'copy', 'takeOver', 'template', 'restore:1', 'use', 'discard', 'removeFile:1', 'x'].map(
    (what): [string, (code: string) => Door] => [
      'desk-writing.ts',
      (code) => ({ params: { code }, form: { do: what, body: 'x', from: '1', template: '1' } }),
    ],
  ),
  ['desk-letter.tsx', (code) => ({ params: { code, what: 'tiep-nhan' } })],
  ['desk-letter-file.ts', (code) => ({ params: { code, what: 'tiep-nhan', format: 'pdf' } })],
  ['desk-entry-receipt.tsx', (code) => ({ params: { code } })],
  ['desk-entry-receipt.tsx', (code) => ({ params: { code }, form: {} })],
  ['desk-case-tags.ts', (code) => ({ params: { code }, form: { tag: '1', change: 'tag' } })],
  ['desk-case-tags.ts', (code) => ({ params: { code }, form: {} })],
  ...CASE_FORMS.map((form): [string, (code: string) => Door] => [
    'desk-case.tsx',
    (code) => ({ params: { code }, form }),
  ]),
];
/** Pages of the desk that are about no case. */
export const OTHER_PAGES = [
  'desk-queue.tsx',
  'desk-bulk.tsx',
  'desk-views.tsx',
  'desk-tags.tsx',
  'desk-accounts.tsx',
  'desk-account.tsx',
  'desk-password.tsx',
  'desk-administration.tsx',
  'desk-organisations.tsx',
  'desk-organisation.tsx',
  'desk-routing.tsx',
  'desk-refusals.tsx',
  'desk-fields.tsx',
  'desk-procedures.tsx',
  'desk-procedure.tsx',
  'desk-procedure-import.tsx',
  'desk-banners.tsx',
  'desk-province.tsx',
  'desk-calendar.tsx',
  'desk-policies.tsx',
  'desk-templates.tsx',
  'desk-entry.tsx',
  'desk-failing-mail.tsx',
  'desk-entry-voters.tsx',
  'desk-entry-voters-list.tsx',
  'desk-entry-voters-data.ts',
  'desk-mentions.tsx',
  'desk-audit.tsx',
  'desk-audit-data.ts',
  'desk-survey-ballots.ts',
  'desk-survey-indices.tsx',
  'desk-survey-links.ts',
  'desk-survey-questionnaire.tsx',
  'desk-survey-round.tsx',
  'desk-surveys.tsx',
  'desk-security.tsx',
  'desk-browsers.tsx',
  'desk-deputies.tsx',
  'desk-sign-in-rules.tsx',
];
export const OPEN_PAGES = [
  ...['desk.tsx', 'desk-sign-in.tsx', 'desk-sign-out.ts', 'desk-seat.ts'],
  ...[
    'desk-second-step.tsx',
    'desk-passkey-challenge.ts',
    'desk-invitation.tsx',
    'desk-sign-on.ts',
    'desk-sign-on-back.ts',
  ],
];
