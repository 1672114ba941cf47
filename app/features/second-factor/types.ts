// What the room of second factors hands out.
import type { QrDrawing } from '../qr-code/types.ts';

/** The officer whose second factor it is. */
export interface Owner {
  id: number;
  username: string;
  organisationId: number;
}

export interface Passkey {
  id: string;
  name: string;
  isSynced: boolean;
  createdAt: number;
  lastUsedAt: number | null;
}

export interface Factors {
  hasApp: boolean;
  passkeys: Passkey[];
  recoveryCodesLeft: number;
}

/** An authenticator app that is being set up. */
export interface AppSetUp {
  /** To be typed in, in groups of four. */
  secret: string;
  /** To be scanned. */
  qr: QrDrawing;
}
