// Who is at a case, as pages show it; JSON-safe.

export interface Holder {
  staffId: number;
  name: string;
  isMe: boolean;
  /** Epoch milliseconds. */
  until: number;
}

export interface AtCase {
  /** Who writes the answer now. */
  holder: Holder | null;
  /** The others who look. */
  here: string[];
}
