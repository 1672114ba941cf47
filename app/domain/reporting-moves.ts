// The life of a report: written, put before the head, issued, sent; and what may be done in which state.

export const REPORT_STATES = ['drafting', 'submitted', 'issued', 'sent'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Soạn → trình → ký ban hành → gửi. Whoever issues need not have had it put before them. */
export const REPORT_MOVES = {
  submit: { from: ['drafting'], to: 'submitted', by: 'write:report' },
  giveBack: { from: ['submitted'], to: 'drafting', by: 'issue:report' },
  issue: { from: ['drafting', 'submitted'], to: 'issued', by: 'issue:report' },
  send: { from: ['issued'], to: 'sent', by: 'write:report' },
} as const satisfies Record<
  string,
  { from: readonly ReportState[]; to: ReportState; by: 'write:report' | 'issue:report' }
>;
export type ReportMove = keyof typeof REPORT_MOVES;
const MOVES = Object.keys(REPORT_MOVES) as ReportMove[];

export const isOpenIn = (move: ReportMove, state: ReportState): boolean =>
  (REPORT_MOVES[move].from as readonly ReportState[]).includes(state);

/** Texts, period and recipients change until it is issued. */
export const isWritable = (state: ReportState): boolean => state === 'drafting' || state === 'submitted';

export const reportMovesIn = (
  state: ReportState,
  may: (right: 'write:report' | 'issue:report') => boolean,
): ReportMove[] => MOVES.filter((move) => isOpenIn(move, state) && may(REPORT_MOVES[move].by));
