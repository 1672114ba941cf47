// Reading a form: typed values, or the messages beside the fields and everything that was typed.
import type { z } from 'zod';
import { rememberTyped } from '../current.server.ts';

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
  const typed: Typed = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value): value is string => typeof value === 'string');
    typed[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  return typed;
}

/** The form that was sent. Throws a 400: what is no form is not worth a line in the log. */
export const readForm = (request: Request): Promise<FormData> =>
  request.formData().then(rememberTyped, () => {
    throw new Response(null, { status: 400 });
  });

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
