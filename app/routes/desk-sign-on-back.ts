// /can-bo/dang-nhap/sso/ve: back from the province's sign-on.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type Arrival, enterAsOfficer, linkIdentity } from '../features/identity/index.server.ts';
import { pathsIn } from '../http/paths.ts';
import { doorwayOf, officerIn, onward, safeNext } from '../http/session.server.ts';
import { arrive, departed } from '../http/sign-on.server.ts';
import { type Visitor, visitorOf } from '../http/visitor.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const here = visitorOf(request);
  const arrival = await arrive('staff', request, here.now);
  const language = arrival?.purpose.language ?? here.language;
  const visitor = { ...here, language, to: pathsIn(language) };
  const answer = await answerTo(arrival, request, visitor);
  answer.headers.append('Set-Cookie', departed('staff'));
  return answer;
}

async function answerTo(arrival: Arrival | null, request: Request, visitor: Visitor): Promise<Response> {
  const { to, now } = visitor;
  const said = (what: string) => redirect(`${to.signIn()}?${what}=1`);
  if (!arrival?.identity) return said('sso-loi');
  const { identity, purpose } = arrival;
  if (purpose.linkTo !== null) {
    const officer = await officerIn(request, now);
    // Another officer has signed in at this browser in between.
    if (officer?.id !== purpose.linkTo) return said('sso-loi');
    const isLinked = await linkIdentity(officer, identity, now);
    return redirect(to.security(isLinked ? { xong: 1 } : { 'sso-lien-ket': 1 }));
  }
  const result = await enterAsOfficer(identity, doorwayOf(request), now);
  if (!result.ok && result.why === 'unlinked') return said('sso-la');
  return onward(result, safeNext(purpose.next), visitor) ?? said('sso-loi');
}
