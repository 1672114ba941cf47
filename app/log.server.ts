// The log: for operators, in English, without personal data; every line says for which request or task it was written.
import pino from 'pino';
import { currentFacts } from './current.server.ts';

export const log = pino({
  level: 'info',
  base: null,
  mixin: currentFacts,
  serializers: { err: withoutData },
});

/**
 * An error as operators need it. A failed query carries its values in its words, and PostgreSQL names the row in `detail`: both may be
 * somebody's name.
 */
export function withoutData(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  return {
    type: name,
    message: valuesCut(message),
    ...(typeof code === 'string' ? { code } : {}),
    stack: valuesCut(stack ?? ''),
    ...(cause ? { cause: withoutData(cause) } : {}),
  };
}

const valuesCut = (text: string) => text.replace(/\nparams:[\s\S]*?(?=\n {4}at |$)/g, '\nparams: …');
