// /ho-so/…/van-ban/tra-loi.pdf and .docx: the letter of an answer, for the sender of the case.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { LETTER_KINDS } from '../domain/letter-kinds.ts';
import { sentAnswerLetter } from '../features/letters/index.server.ts';
import { visitAsSender } from '../http/case-visit.server.ts';
import { letterFile, letterFormat } from '../http/letter-file.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = await visitAsSender(request, params.code);
  const round = Number(new URL(request.url).searchParams.get('lan') ?? 1);
  const format = letterFormat(params.format);
  const isAnswer = params.what === LETTER_KINDS.answer.slug;
  const letter = isAnswer && format && Number.isSafeInteger(round) ? await sentAnswerLetter(code, round) : null;
  if (!letter || !format) throw new Response(null, { status: 404 });
  return letterFile(letter, `${code}-${params.what}`, format);
}
