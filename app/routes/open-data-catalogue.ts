// /du-lieu-mo/dcat.jsonld: the catalogue that other data portals harvest.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { catalogue } from '../features/open-data/index.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  return new Response(`${JSON.stringify(await catalogue(visitorOf(request).now), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/ld+json; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
  });
}
