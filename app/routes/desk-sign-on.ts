// /can-bo/dang-nhap/sso: to the province's sign-on, to get in or to link the identity there to one's account.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { hasConfirmed } from '../http/confirmed.server.ts';
import { isFromOurPages } from '../http/security.server.ts';
import { atDesk, safeNext } from '../http/session.server.ts';
import { depart } from '../http/sign-on.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { to, now, language } = visitorOf(request);
  const { searchParams } = new URL(request.url);
  const next = safeNext(searchParams.get('tiep'));
  const linkTo = searchParams.has('lien-ket') ? await whoLinks(request) : null;
  const departure = await depart('staff', { language, next, linkTo }, now);
  return departure ?? redirect(`${to.signIn()}?sso-loi=1`);
}

/** Another site must not send an officer's browser here: it could be signed in there as somebody else. */
async function whoLinks(request: Request): Promise<number> {
  const desk = await atDesk(request, { due: 'secondFactor' });
  const isMeant = isFromOurPages((name) => request.headers.get(name)) && (await hasConfirmed(request, desk));
  if (!isMeant) throw redirect(desk.to.security());
  return desk.officer.id;
}
