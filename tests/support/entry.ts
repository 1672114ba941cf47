// An officer who types in for others, by the forms of the page itself.
import { randomUUID } from 'node:crypto';
import { createAccount, signIn, staffActor } from '#app/features/accounts/index.server.ts';
import { unitId } from './petitions.ts';

export type Typed = Record<string, string>;

/** Signs in; `cookie` opens the pages. */
export async function clerk(now: Date, role: 'intake' | 'handler' | 'administrator' = 'intake', name = 'Lê Thị Bình') {
  const username = `${role}.${randomUUID().slice(0, 8)}`;
  const password = 'mot-mat-khau-dai';
  const organisationId = await unitId('VPUB');
  const created = await createAccount({ username, name, title: 'Chuyên viên', role, organisationId, password }, now);
  const session = await signIn({ username, password, origin: username }, now);
  if (!created.ok || !session.ok) throw new Error('no account');
  const actor = await staffActor({ id: created.id, role, organisationId });
  return { id: created.id, actor, cookie: `can-bo=${session.token}` };
}

export const newSlip = (): string => randomUUID().replaceAll('-', '').slice(0, 16);

/** A paper letter of somebody new that came by post on this day, unless said otherwise. */
export const letter = (arrivedDay: string, more: Typed = {}): Typed => ({
  slip: newSlip(),
  do: 'send',
  kind: 'phan_anh',
  channel: 'post',
  arrivedDay,
  arrivedTime: '08:05',
  incomingNumber: '214/Đ',
  title: 'Hồ sơ cấp giấy phép bán lẻ điện quá hẹn',
  body: `Tôi nộp hồ sơ từ đầu tháng, phiếu hẹn số ${randomUUID()} đã quá 12 ngày mà chưa có kết quả.`,
  request: '',
  party: 'citizen',
  name: `Trần Thị ${randomUUID().replace(/[^a-f]/g, '')}`,
  phone: '',
  address: '12 Quang Trung, Phường Cẩm Thành',
  procedureSearch: 'DEMO.007',
  commune: '21025',
  consent: 'written',
  ...more,
});

interface Page {
  loader?: (args: object) => Promise<Response>;
  action?: (args: object) => Promise<Response>;
}

/** Asks a route as a browser does; what it throws is an answer too. */
export async function ask(
  page: Page,
  cookie: string,
  form?: Typed | FormData,
  params: Record<string, string> = {},
  query = '',
) {
  const body = form instanceof FormData || !form ? form : new URLSearchParams(form);
  const request = new Request(`http://localhost/can-bo/nhap-don${query}`, {
    method: form ? 'POST' : 'GET',
    headers: { cookie },
    body,
  });
  const handle = form ? page.action : page.loader;
  return handle!({ request, params, context: {} }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
}
