// What an officer sees of a sender before asking who it is: enough to tell two cases apart, too little to know or reach anybody.
import type { Together } from './together.ts';

export interface SenderData {
  party: 'citizen' | 'business';
  name: string;
  taxCode: string | null;
  representative: string | null;
  phone: string | null;
  email: string | null;
  address: string;
  /** Those who send it with them, where several do. */
  together?: Together | null;
}

const HIDDEN = '•••';

/** "Trần Thị Hạnh" → "T. T. H." */
const initials = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${[...word][0]!.toUpperCase()}.`)
    .join(' ');

const end = (text: string, signs: number): string => `${HIDDEN}${text.replace(/\s/g, '').slice(-signs)}`;

/** What is missing stays missing: that there is no telephone is worth knowing. */
export const maskedSender = (sender: SenderData): SenderData => ({
  party: sender.party,
  name: initials(sender.name),
  taxCode: sender.taxCode && end(sender.taxCode, 3),
  representative: sender.representative && initials(sender.representative),
  phone: sender.phone && end(sender.phone, 3),
  email: sender.email && HIDDEN,
  address: HIDDEN,
  together: coverTogether(sender.together, initials, (phone) => end(phone, 3)),
});

/** For who may never know them (an inspector): not even initials, which tell a neighbour enough. */
export const hiddenSender = (sender: SenderData): SenderData => ({
  party: sender.party,
  name: HIDDEN,
  taxCode: sender.taxCode && HIDDEN,
  representative: sender.representative && HIDDEN,
  phone: sender.phone && HIDDEN,
  email: sender.email && HIDDEN,
  address: HIDDEN,
  together: coverTogether(
    sender.together,
    () => HIDDEN,
    () => HIDDEN,
  ),
});

/** How many they are stays: it decides nothing about who they are. */
const coverTogether = (
  together: Together | null | undefined,
  nameAs: (name: string) => string,
  phoneAs: (phone: string) => string,
): Together | null =>
  together
    ? {
        people: together.people,
        representatives: together.representatives.map(({ name, phone, email }) => ({
          name: nameAs(name),
          phone: phone && phoneAs(phone),
          email: email && HIDDEN,
        })),
        others: together.others && HIDDEN,
      }
    : null;

/** Why an officer may ask who the sender is; kept in the log with the asking. */
export const REVEAL_REASONS = ['contact', 'verify', 'letter', 'compare', 'supervise'] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];
