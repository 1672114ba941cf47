// Codes of an authenticator app (TOTP, RFC 6238): set up with a picture, confirmed by a first code, each code taken once.
import { Secret, TOTP } from 'otpauth';
import { read, type Writer, write } from '#db/index.ts';
import { confirmTotp, putTotp, takeStep, totpOf } from '#db/second-factor.ts';
import { drawQr } from '../qr-code/index.server.ts';
import { seal, unseal } from '../seals/index.server.ts';
import type { AppSetUp, Owner } from './types.ts';

const ISSUER = 'Hồi Âm';
const SECRET_BYTES = 20;
/** One step before and one after, for clocks that differ. */
const STEPS_OFF = 1;

const appOf = (username: string, secret: Secret) =>
  new TOTP({ issuer: ISSUER, label: username, algorithm: 'SHA1', digits: 6, period: 30, secret });

/** The time step whose code this is, near now; null when it is none. */
function stepOf(secret: string, typed: string, now: Date): number | null {
  const app = appOf('', Secret.fromBase32(secret));
  const off = app.validate({ token: typed, timestamp: now.getTime(), window: STEPS_OFF });
  return off === null ? null : app.counter({ timestamp: now.getTime() }) + off;
}

const unsealed = (staffId: number, sealed: string) => unseal('totp secret', String(staffId), sealed);

export async function beginApp({ id }: Pick<Owner, 'id'>, now: Date): Promise<void> {
  const secret = new Secret({ size: SECRET_BYTES }).base32;
  await write((tx) => putTotp(tx, id, seal('totp secret', String(id), secret), now));
}

/** The app that waits for its first code; null when none does. */
export async function appBeingSetUp({ id, username }: Pick<Owner, 'id' | 'username'>): Promise<AppSetUp | null> {
  const row = await totpOf(read, id);
  const secret = row && !row.confirmedAt ? unsealed(id, row.secret) : null;
  if (!secret) return null;
  const qr = drawQr(appOf(username, Secret.fromBase32(secret)).toString());
  return { secret: secret.replace(/(.{4})(?=.)/g, '$1 '), qr };
}

/** Confirms the app that waits, with its first code. */
export async function confirmAppIn(tx: Writer, staffId: number, typed: string, now: Date): Promise<boolean> {
  const row = await totpOf(tx, staffId);
  const secret = row && !row.confirmedAt ? unsealed(staffId, row.secret) : null;
  const step = secret && stepOf(secret, typed, now);
  return row && step ? confirmTotp(tx, staffId, row.secret, step, now) : false;
}

/** Takes a code of the confirmed app: never the same twice, nor an older one after it. */
export async function takeAppCode(tx: Writer, staffId: number, typed: string, now: Date): Promise<boolean> {
  const row = await totpOf(tx, staffId);
  const secret = row?.confirmedAt ? unsealed(staffId, row.secret) : null;
  const step = secret && stepOf(secret, typed, now);
  return step ? takeStep(tx, staffId, step) : false;
}
