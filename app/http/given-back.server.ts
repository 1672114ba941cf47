// What was typed into a form that could not be answered: as it was read, or read now from what nobody has read yet.
import type { CurrentRequest } from '../current.server.ts';
import { readForm } from './forms.server.ts';
import { isMultipart } from './multipart.server.ts';

export async function typedOf(
  current: CurrentRequest | null,
): Promise<{ typed: FormData | null; isMultipart: boolean }> {
  const request = current?.request;
  if (!current || !request) return { typed: null, isMultipart: false };
  const withFiles = isMultipart(request);
  const typed = current.typed ?? (await read(request).catch(() => null));
  return { typed, isMultipart: withFiles };
}

/** Remix hands the body on to pages as it is: as long as no page has asked for it, it is still there. Files are let go by. */
async function read({ body, headers, url, method }: Request): Promise<FormData | null> {
  if (!body || body.locked) return null;
  return readForm(new Request(url, { method, headers, body, duplex: 'half' } as RequestInit));
}
