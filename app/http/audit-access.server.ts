// Who may read the audit log; for everybody else there is no such page.
import { may } from '../domain/permissions.ts';
import { type AtDesk, atDesk } from './session.server.ts';

export async function mayReadAudit(request: Request): Promise<AtDesk> {
  const desk = await atDesk(request);
  if (!may(desk.officer, 'read:audit')) throw new Response(null, { status: 404 });
  return desk;
}
