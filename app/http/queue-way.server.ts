// The way an officer took through the queue, as the address of a case carries it: which list, and where in it.
import { redirect } from '@remix-run/node';
import { filtersOf, type QueueQuery, queueShape } from '../features/queue/forms.ts';
import { neighboursOf } from '../features/queue/index.server.ts';
import type { Neighbours } from '../features/queue/types.ts';
import { withQuery } from './paths.ts';
import type { AtDesk } from './session.server.ts';

/** The queue that `tu` names: read again by its shape, so that nothing else gets into a link. */
export const queueAddress = (tu: string | null): Partial<QueueQuery> => {
  const query = queueShape.parse(Object.fromEntries(new URLSearchParams(tu ?? '')));
  return { ...filtersOf(query), luu: query.luu };
};

interface Way {
  query: QueueQuery;
  place: string;
}

function wayOf(request: Request): Way | null {
  const { searchParams } = new URL(request.url);
  const place = queueShape.shape.sau.parse(searchParams.get('vt') ?? undefined);
  const tu = searchParams.get('tu');
  return place && tu ? { query: queueShape.parse(Object.fromEntries(new URLSearchParams(tu))), place } : null;
}

/** Where a case page leads back and on to; null when it was not opened from a queue. */
export interface WayLinks {
  back: string;
  previous: string | null;
  next: string | null;
}

export async function wayLinks({ actor, to, now }: AtDesk, request: Request): Promise<WayLinks | null> {
  const way = wayOf(request);
  if (!way) return null;
  const back = to.desk(queueAddress(new URL(request.url).searchParams.get('tu')));
  const link = (one: Neighbours['next']) => one && to.deskCaseFrom(one.code, back, one.place);
  const { previous, next } = await neighboursOf(actor, way.query, way.place, now);
  return { back, previous: link(previous), next: link(next) };
}

/** After a move: on to the next case if that was asked for, else to `page` with the way kept. */
export async function onward(
  at: AtDesk,
  request: Request,
  done: { code: string; move: string; page: string },
  isOn: boolean,
) {
  const { searchParams } = new URL(request.url);
  const [tu, vt] = [searchParams.get('tu'), searchParams.get('vt')];
  const links = isOn ? await wayLinks(at, request) : null;
  if (!links) return redirect(withHash(done.page, { tu, vt }));
  const said = { xong: done.move, 'ho-so': done.code };
  return redirect(withHash(links.next ?? links.back, said));
}

function withHash(address: string, more: Record<string, string | null>): string {
  const [path = '', hash] = address.split('#');
  const [bare = '', query] = path.split('?');
  const all = { ...Object.fromEntries(new URLSearchParams(query ?? '')), ...more };
  return withQuery(bare, all) + (hash ? `#${hash}` : '');
}
