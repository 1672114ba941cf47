// The pages where officers type in for others: who may not, learns not even that there are such pages.
import { may } from '../domain/permissions.ts';
import { type AtDesk, atDesk } from './session.server.ts';

export async function atEntry(request: Request): Promise<AtDesk> {
  const desk = await atDesk(request);
  if (!may(desk.officer, 'enter:petition')) throw new Response(null, { status: 404 });
  return desk;
}
