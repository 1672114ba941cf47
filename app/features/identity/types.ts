// What the room of identities hands out.

export type Realm = 'staff' | 'citizen';

/** What a provider says of who has signed in there. */
export interface Identity {
  /** A keyed hash: the provider's own number of the person is not kept. */
  subjectHash: string;
  name: string;
  /** Only what the provider has verified itself. */
  verifiedEmail: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  /** How the provider asked (RFC 8176), and how sure it is. */
  amr: string[];
  acr: string | null;
}

/** What a sender may have filled in. */
export interface Profile {
  name: string;
  phone: string;
  email: string;
  address: string;
}

/** A citizen who has signed in. */
export interface Citizen {
  subjectHash: string;
  profile: Profile;
}

export interface OwnCase {
  code: string;
  kind: string;
  state: string;
  title: string;
  receivedDay: string;
  answerDueDay: string | null;
  answeredDay: string | null;
}
