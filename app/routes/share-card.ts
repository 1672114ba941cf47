// The picture that is shown where a page of figures is shared: /thong-ke/anh.png and its like.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { shareCard } from '../features/share-cards/index.server.ts';
import type { SharedPage } from '../features/share-cards/types.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  const url = new URL(request.url);
  const asked = url.searchParams.get('nam') ?? '';
  const card = await shareCard({
    page: pageOf(url.pathname, params.code),
    year: /^20\d\d$/.test(asked) ? asked : null,
    language,
    now,
  });
  if (!card) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(card), {
    headers: { 'Content-Type': 'image/png', 'Content-Length': String(card.length) },
  });
}

function pageOf(pathname: string, code: string | undefined): SharedPage {
  if (code) return { name: 'organisation', code };
  if (pathname.includes('/hai-long/')) return { name: 'satisfaction' };
  return { name: pathname.includes('/thoi-han/') ? 'timeliness' : 'figures' };
}
