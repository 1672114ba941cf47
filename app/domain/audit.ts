// What the audit log tells apart: who read personal data, who changed what, who signed in. A closed list, each with its words.

/** Grouped as an inspector asks for them; a new action is a new line here and in the words. */
export const AUDIT_ACTIONS = {
  /** Personal data shown to an officer. */
  reads: ['sender_revealed', 'case_opened', 'file_opened', 'list_exported', 'log_exported'],
  /** Who got in, who did not, and with what. */
  access: [
    ...(['signed_in', 'sign_in_failed', 'signed_out', 'session_revoked', 'recovery_code_used'] as const),
    ...(['second_factor_added', 'second_factor_removed', 'recovery_codes_made'] as const),
    ...(['identity_linked', 'identity_unlinked'] as const),
  ],
  /** Accounts and what they may do. */
  accounts: [
    ...([
      'account_created',
      'account_changed',
      'deputy_arranged',
      'deputy_revoked',
      'password_changed',
      'password_reset',
    ] as const),
    ...(['invitation_sent', 'invitation_revoked', 'invitation_accepted'] as const),
  ],
  /** What officers type in for others, and the mail that tells them. */
  entry: ['petition_entered', 'entry_key_reissued', 'voters_imported', 'mail_retried', 'mail_given_up'],
  /** Anything an administrator can change; `facts` hold from what to what. */
  settings: [
    ...(['setting_changed', 'merger_decided', 'merger_cancelled', 'merger_carried_out', 'survey_changed'] as const),
    ...(['survey_link_handed_out', 'evaluation_changed', 'evaluation_published'] as const),
  ],
  /** One action on many cases, and its taking back: a single entry each, with the codes. */
  bulk: ['bulk_done', 'bulk_undone', 'case_tagged'],
  /** Official reports, from the first draft to their end, and periodic ones, until they are sent and shown. */
  reports: [
    ...(['report_drafted', 'report_discarded', 'report_issued', 'report_withdrawn'] as const),
    ...(['report_moved', 'report_sent', 'report_taken_back', 'report_publication'] as const),
  ],
  /** The writing of answers, beside the moves that the ledger keeps. */
  answers: ['answer_taken_over'],
} as const;
export type AuditGroup = keyof typeof AUDIT_ACTIONS;
export type AuditAction = (typeof AUDIT_ACTIONS)[AuditGroup][number];
export const AUDIT_GROUPS = Object.keys(AUDIT_ACTIONS) as AuditGroup[];

/** What an entry is about, by the key that people know it by (a tracking code, a user name); never by personal data. */
export interface AuditSubject {
  kind: string;
  key: string;
}

/** From what to what, field by field: only what differs. Values are plain data. */
export function differences(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, { from: unknown; to: unknown }> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const same = (name: string) => JSON.stringify(before[name] ?? null) === JSON.stringify(after[name] ?? null);
  return Object.fromEntries(
    [...names]
      .filter((name) => !same(name))
      .map((name) => [name, { from: before[name] ?? null, to: after[name] ?? null }]),
  );
}
