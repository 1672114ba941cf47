// Who may read the audit log; for everybody else there is no such page.
import { keepsAccounts } from '../domain/visitor.ts';
import { type AtDesk, atDesk } from './session.server.ts';

export async function mayReadAudit(request: Request): Promise<AtDesk> {
  const desk = await atDesk(request);
  if (!keepsAccounts(desk.officer.role)) throw new Response(null, { status: 404 });
  return desk;
}
