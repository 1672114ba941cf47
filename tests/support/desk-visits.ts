// How a test asks a route of the desk, as an officer of any role: everything a visitor could tell apart.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createAccount, officerOf, type StaffActor, signIn, staffActor } from '#app/features/accounts/index.server.ts';
import type { Officer } from '#app/features/accounts/types.ts';
import { unitId } from '#tests/support/petitions.ts';

export type Page = Partial<Record<'loader' | 'action', (args: object) => Promise<Response>>>;

export const deskRoutes = (): string[] =>
  readdirSync(new URL('../../app/routes', import.meta.url)).filter((name) => name.startsWith('desk'));
export const pageOf = async (file: string) => (await import(/* @vite-ignore */ `../../app/routes/${file}`)) as Page;

export interface Door {
  params: Record<string, string>;
  form?: Record<string, string>;
}

/** What a request comes to, thrown or returned: everything a visitor could tell apart. */
export async function ask(file: string, { params, form }: Door, cookie?: string) {
  const page = await pageOf(file);
  const address = `http://localhost/can-bo/x/${params.code ?? ''}`;
  const headers = cookie ? { cookie } : undefined;
  const body = form && new URLSearchParams(form);
  const request = new Request(address, form ? { method: 'POST', headers, body } : { headers });
  const handle = form ? page.action : page.loader;
  const response = await handle!({ request, params, context: {} }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  const kept = [...response.headers].filter(([name]) => name !== 'date');
  return { status: response.status, headers: kept, body: await response.text() };
}

export interface Person {
  actor: StaffActor;
  officer: Officer;
  cookie: string;
}

/** An officer who has signed in. */
export async function person(role: StaffActor['as'], unitCode: string, now: Date): Promise<Person> {
  const password = 'mot-mat-khau-dai';
  const username = `${role}.${randomUUID().slice(0, 8)}`;
  const organisationId = await unitId(unitCode);
  const created = await createAccount({ username, name: 'A', title: 'B', role, organisationId, password }, now);
  const session = await signIn({ username, password, origin: username }, now);
  if (!created.ok || !session.ok) throw new Error('no account');
  const officer = (await officerOf(session.token, now))!;
  return { officer, actor: await staffActor(officer), cookie: `can-bo=${session.token}` };
}
