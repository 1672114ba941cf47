// Two proofs of who one is: which there are, which are enough, and who must have them.
import type { Role } from './permissions.ts';

/** What the first step took. A passkey with a PIN or a fingerprint is both steps in one. */
export const FIRST_PROOFS = ['password', 'passkey', 'provider'] as const;
export type FirstProof = (typeof FIRST_PROOFS)[number];

/** What the second step took; `provider`: the sign-on asked for two proofs itself. */
export const SECOND_PROOFS = ['totp', 'passkey', 'recoveryCode', 'provider'] as const;
export type SecondProof = (typeof SECOND_PROOFS)[number];

export interface Proofs {
  first: FirstProof;
  second: SecondProof | null;
}

export const areTwo = ({ first, second }: { first: FirstProof | null; second: SecondProof | null }): boolean =>
  first === 'passkey' || second !== null;

/** Who an administrator may oblige to have two, and who is obliged in production unless one decides otherwise. */
export const OBLIGED_AT_FIRST: readonly Role[] = ['administrator', 'inspector'];

export interface Obligation {
  role: Role;
  /** Something of the officer's own is set up. */
  hasSecondFactor: boolean;
  /** An administrator removed a lost one. */
  mustEnrol: boolean;
}

/** Whether the officer must set up a second factor before anything else. */
export const mustEnrolNow = (
  { role, hasSecondFactor, mustEnrol }: Obligation,
  proofs: Parameters<typeof areTwo>[0],
  obliged: readonly string[],
): boolean => !hasSecondFactor && !areTwo(proofs) && (mustEnrol || obliged.includes(role));

/** The methods of RFC 8176 by what they prove: something known, something had, something one is. */
const KINDS_OF_METHODS = [
  ['pwd', 'pin', 'kba'],
  ['otp', 'hwk', 'swk', 'sms', 'tel', 'sc'],
  ['fpt', 'face', 'iris', 'retina', 'vbm'],
];

/**
 * Whether a provider says that it took two proofs: `amr` holds `mfa`, or methods of two kinds (RFC 8176), or `acr` is one that the
 * operator has named. A provider that says nothing has taken one.
 */
export function provesTwo(
  { amr, acr }: { amr: readonly string[]; acr: string | null },
  acceptedAcr: readonly string[],
): boolean {
  if (acr !== null && acceptedAcr.includes(acr)) return true;
  const kinds = KINDS_OF_METHODS.filter((methods) => methods.some((method) => amr.includes(method)));
  return amr.includes('mfa') || kinds.length > 1;
}
