// Sealing a file for holders of age keys, and opening it again: the format of age-encryption.org, which `age` itself reads and writes.
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { BackupRefusal } from '#db/backup.ts';

export const AGE_BEGINS_WITH = 'age-encryption.org/v1\n';

/** Only who holds the key of one of the recipients (`age1…`) opens what is written to `to`. */
export async function sealFor(recipients: readonly string[], from: string, to: string): Promise<void> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(bytesOf(from));
  await pipeline(nodeStream(sealed), createWriteStream(to, { mode: 0o600 }));
}

/** `identities`: a file as `age-keygen` writes it. */
export async function openWith(identities: string, from: string, to: string): Promise<void> {
  const decrypter = new Decrypter();
  for (const identity of await identitiesIn(identities)) decrypter.addIdentity(identity);
  try {
    const opened = await decrypter.decrypt(bytesOf(from));
    await pipeline(nodeStream(opened), createWriteStream(to, { mode: 0o600 }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code) throw error;
    throw new BackupRefusal(
      `The key in ${identities} does not open ${from}, or the file is damaged (${(error as Error).message}).`,
    );
  }
}

async function identitiesIn(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new BackupRefusal(`The key file ${file} cannot be read: ${error.message}`);
  });
  const identities = text.match(/^AGE-SECRET-KEY-\S+/gm) ?? [];
  if (identities.length === 0) throw new BackupRefusal(`There is no AGE-SECRET-KEY-… in ${file}.`);
  return identities;
}

/** Node's and the browser's types of the same stream do not know each other. */
const nodeStream = (stream: unknown) => Readable.fromWeb(stream as ReadableStream);
const bytesOf = (file: string) => Readable.toWeb(createReadStream(file)) as globalThis.ReadableStream<Uint8Array>;
