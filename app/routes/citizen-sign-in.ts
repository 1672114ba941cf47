// /dang-nhap: to the citizens' provider (VNeID). Nobody needs to: whoever sends may do so without.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { signOnName } from '../features/identity/index.server.ts';
import { safeNextOfCitizen } from '../http/citizen.server.ts';
import { depart } from '../http/sign-on.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { to, now, language } = visitorOf(request);
  if (!signOnName('citizen')) throw new Response(null, { status: 404 });
  const next = safeNextOfCitizen(new URL(request.url).searchParams.get('tiep'));
  const departure = await depart('citizen', { language, next, linkTo: null }, now);
  return departure ?? redirect(to.myCases({ loi: 1 }));
}
