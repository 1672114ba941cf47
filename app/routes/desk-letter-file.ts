// /can-bo/ho-so/…/van-ban/….pdf and .docx: an official letter of a case as a file.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { letterFile, letterFormat } from '../http/letter-file.server.ts';
import { letterAtDesk } from '../http/letter-visit.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const format = letterFormat(params.format);
  if (!format) throw new Response(null, { status: 404 });
  const { letter, code, slug } = await letterAtDesk(request, params, format);
  return letterFile(letter, `${code}-${slug}`, format);
}
