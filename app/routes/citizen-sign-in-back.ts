// /dang-nhap/ve: back from the citizens' provider.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { openCitizenSession } from '../features/identity/index.server.ts';
import { citizenSignedIn, safeNextOfCitizen } from '../http/citizen.server.ts';
import { pathsIn } from '../http/paths.ts';
import { arrive, departed } from '../http/sign-on.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { now, language } = visitorOf(request);
  const arrival = await arrive('citizen', request, now);
  const to = pathsIn(arrival?.purpose.language ?? language);
  const headers = new Headers({ 'Set-Cookie': departed('citizen') });
  if (!arrival?.identity) return redirect(to.myCases({ loi: 1 }), { headers });
  headers.append('Set-Cookie', citizenSignedIn(await openCitizenSession(arrival.identity, now)));
  return redirect(safeNextOfCitizen(arrival.purpose.next) ?? to.myCases(), { headers });
}
