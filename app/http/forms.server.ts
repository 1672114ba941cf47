// Reading what a form sent, the only place that does: within limits, in one pass; typed values, or the messages beside the fields.
import type { z } from 'zod';
import { rememberTyped } from '../current.server.ts';
import { type BodyLimits, FIELDS_AT_MOST, limitsOf } from './body-limits.ts';
import {
  isMultipart,
  MalformedForm,
  readMultipart,
  type SentForm,
  TooLargeForm,
  withoutNul,
} from './multipart.server.ts';

/** Field name → key of its message in locales; '' is the message of the form as a whole. */
export type FormErrors = Record<string, string>;
export type Typed = Record<string, string | string[]>;
/** What was typed and why it was not taken, for the page that shows it again. */
export interface NotTaken {
  errors: FormErrors;
  typed: Typed;
}
export type FormResult<T> = { ok: true; value: T } | { ok: false; errors: FormErrors; typed: Typed };

/** What was typed, for showing it again; several values of one name become a list. */
export function typedIn(form: FormData): Typed {
  const typed = new Map<string, string[]>();
  for (const [name, value] of form) {
    const values = typed.get(name) ?? [];
    if (typeof value === 'string') values.push(value);
    typed.set(name, values);
  }
  return Object.fromEntries([...typed].map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? '')]));
}

/** The form that was sent; its files are let go by. Throws as `readSent` does. */
export const readForm = async (request: Request): Promise<FormData> =>
  (await readWithin(request, { ...limitsAt(request), filesAtMost: 0 })).form;

/**
 * The form that was sent, with those of its files that the page takes. Throws the answer to what is no form (400; not worth a line in
 * the log) and to what is more than the page takes (413).
 */
export const readSent = (request: Request): Promise<SentForm> => readWithin(request, limitsAt(request));

const limitsAt = (request: Request): BodyLimits => limitsOf(new URL(request.url).pathname);

async function readWithin(request: Request, limits: BodyLimits): Promise<SentForm> {
  try {
    if (Number(request.headers.get('content-length') ?? 0) > limits.bodyAtMost) throw new TooLargeForm('as it says');
    return isMultipart(request)
      ? await readMultipart(request, bounded(request, limits.bodyAtMost), limits)
      : await readWords(request, limits);
  } catch (error) {
    if (error instanceof TooLargeForm) throw new Response(null, { status: 413 });
    if (error instanceof MalformedForm) throw new Response(null, { status: 400 });
    throw error;
  }
}

async function* bounded({ body }: Request, bodyAtMost: number): AsyncGenerator<Uint8Array> {
  let read = 0;
  if (!body) return;
  for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
    read += piece.length;
    if (read > bodyAtMost) throw new TooLargeForm('more than it said');
    yield piece;
  }
}

async function readWords(request: Request, { wordsAtMost, fieldAtMost }: BodyLimits): Promise<SentForm> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? ''))
    throw new MalformedForm('no form');
  const kept: Uint8Array[] = [];
  for await (const piece of bounded(request, wordsAtMost)) kept.push(piece);
  return { form: formOf(Buffer.concat(kept).toString('utf8'), fieldAtMost), files: [] };
}

/** The fields are counted before they are taken apart. */
function formOf(text: string, fieldAtMost: number): FormData {
  let fields = 1;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1))
    if (++fields > FIELDS_AT_MOST) throw new TooLargeForm('too many fields');
  const form = rememberTyped(new FormData());
  for (const [name, value] of new URLSearchParams(text)) {
    if (value.length > fieldAtMost) throw new TooLargeForm('a field is too long');
    form.append(withoutNul(name), withoutNul(value));
  }
  return form;
}

/** Checks a form against its zod shape, whose messages are locale keys. The first message of each field counts. */
export const checkForm = <S extends z.ZodType>(shape: S, form: FormData): FormResult<z.output<S>> =>
  checkTyped(shape, typedIn(form));

/** The same for what was typed earlier and kept. */
export function checkTyped<S extends z.ZodType>(shape: S, typed: Typed): FormResult<z.output<S>> {
  const parsed = shape.safeParse(typed);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors: FormErrors = {};
  for (const issue of parsed.error.issues) errors[issue.path.join('.')] ??= issue.message;
  return { ok: false, errors, typed };
}
