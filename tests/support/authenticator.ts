// An authenticator in software: makes passkeys and signs with them, as a browser would hand it on (WebAuthn, without attestation).
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const [PRESENT, VERIFIED, HAS_CREDENTIAL] = [0x01, 0x04, 0x40];
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const base64url = (data: string | Buffer) => Buffer.from(data).toString('base64url');

export interface Signing {
  challenge: string;
  origin?: string;
  /** With a PIN or a fingerprint. */
  isVerified?: boolean;
}

export class Authenticator {
  readonly id = randomBytes(32);
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private counter = 0;

  /** The answer to `navigator.credentials.create`. */
  create({ challenge, origin, isVerified = true }: Signing): string {
    const length = Buffer.from([this.id.length >> 8, this.id.length & 255]);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, coseKey(this.keys.publicKey)]);
    const authData = Buffer.concat([this.header(HAS_CREDENTIAL, isVerified), credential]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ]);
    const attestationObject = base64url(Buffer.from(isoCBOR.encode(attestation as never)));
    return this.answer({ clientDataJSON: clientData('webauthn.create', challenge, origin), attestationObject });
  }

  /** The answer to `navigator.credentials.get`. */
  get({ challenge, origin, isVerified = true }: Signing): string {
    this.counter += 1;
    const authData = this.header(0, isVerified);
    const clientDataJSON = clientData('webauthn.get', challenge, origin);
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    const signature = base64url(sign('sha256', signed, this.keys.privateKey));
    return this.answer({ clientDataJSON, authenticatorData: base64url(authData), signature });
  }

  /** Made from a copy that was taken: its counter stands where it stood. */
  goBack(uses: number): void {
    this.counter -= uses;
  }

  private header(flags: number, isVerified: boolean): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256('localhost'), Buffer.from([PRESENT | flags | (isVerified ? VERIFIED : 0)]), counter]);
  }

  private answer(response: object): string {
    const id = base64url(this.id);
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }
}

const clientData = (type: string, challenge: string, origin = 'http://localhost:3000') =>
  base64url(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** EC2, ES256, P-256 (RFC 9053). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const coordinate = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
  const cose = new Map<number, unknown>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, coordinate(x)],
    [-3, coordinate(y)],
  ]);
  return Buffer.from(isoCBOR.encode(cose as never));
}
