// An officer asks for a letter of a case: theirs to see, a letter that it has, and the reading of personal data noted.
import { LETTER_KINDS, letterOfSlug } from '../domain/letter-kinds.ts';
import { auditAlone } from '../features/audit/index.server.ts';
import { caseWithSender } from '../features/desk/index.server.ts';
import { letterFor } from '../features/letters/index.server.ts';
import type { LetterFormat } from '../features/letters/types.ts';
import { atDesk } from './session.server.ts';

type Params = Readonly<Record<string, string | undefined>>;

/** Throws a 404 when the case is not theirs, as for a code that nobody has, or has no such letter. */
export async function letterAtDesk(request: Request, params: Params, format: LetterFormat | 'page') {
  const desk = await atDesk(request);
  const { actor, now } = desk;
  const code = params.code ?? '';
  const name = letterOfSlug(params.what ?? '');
  const isTheirs = (await caseWithSender(actor, code)) !== null;
  const letter = isTheirs && name ? await letterFor(code, name, actor, now) : null;
  if (!letter || !name) throw new Response(null, { status: 404 });
  const { slug } = LETTER_KINDS[name];
  await auditAlone(
    { action: 'file_opened', by: actor, subject: { kind: 'petition', key: code }, facts: { letter: name, format } },
    now,
  );
  return { ...desk, letter, code, slug, name };
}
