// /du-lieu-mo/datapackage.json: the table schemas of the datasets (Frictionless Data), with the addresses of today's data.
import { packageOfToday } from '../features/open-data/index.server.ts';

export async function loader() {
  return new Response(`${JSON.stringify(await packageOfToday(), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
  });
}
