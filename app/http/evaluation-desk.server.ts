// The desk of the evaluation: for who manages it in the province, and for heads about their own units.
import { may } from '../domain/permissions.ts';
import { type AtDesk, atDesk } from './session.server.ts';

/** Throws a 404: whoever may neither learns not even that there is such a page. */
export async function atEvaluation(request: Request): Promise<AtDesk> {
  const desk = await atDesk(request);
  if (!may(desk.officer, 'manage:evaluation') && !may(desk.officer, 'enter:evaluation'))
    throw new Response(null, { status: 404 });
  return desk;
}
