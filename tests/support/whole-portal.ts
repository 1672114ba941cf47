// The portal as it is served, from the route table and the sources, without its bundle: listening on a port of its own.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { defineRoutes } from '@remix-run/dev/dist/config/routes.js';
import type { ServerBuild } from '@remix-run/node';
import config from '../../remix.config.js';

/** Every route by its id, with the path from the root. */
export const routeTable = async () => {
  const table = Object.values(await config.routes!(defineRoutes));
  const byId = new Map(table.map((route) => [route.id, route]));
  const whole = ({ path = '', parentId }: (typeof table)[number]): string => {
    const parent = parentId ? byId.get(parentId) : undefined;
    return [parent ? whole(parent) : '', path].filter(Boolean).join('/');
  };
  return table.map((route) => ({ ...route, whole: `/${whole(route)}` }));
};

/** One proxy is trusted: each request may come from a network of its own. */
export async function startWholePortal() {
  process.env.TRUSTED_PROXIES = '1';
  const load = (file: string) => import(/* @vite-ignore */ new URL(`../../app/${file}`, import.meta.url).href);
  const table = [{ id: 'root', path: '', file: 'root.tsx' }, ...(await routeTable())];
  const routes = await Promise.all(
    table.map(async ({ file, ...route }) => {
      const parentId = route.id === 'root' ? undefined : 'root';
      return { parentId, ...route, module: (await load(file)) as Record<string, unknown> };
    }),
  );
  const byId = <T extends { id: string }>(all: readonly T[]) => Object.fromEntries(all.map((one) => [one.id, one]));
  const assets = routes.map(({ module, ...route }) => ({
    ...route,
    ...{ hasLoader: 'loader' in module, hasAction: 'action' in module, hasErrorBoundary: 'ErrorBoundary' in module },
    ...{ module: '', imports: [] },
  }));
  const build = {
    entry: { module: await load('entry.server.tsx') },
    routes: byId(routes),
    assets: { entry: { imports: [], module: '' }, routes: byId(assets), url: '', version: '' },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: {},
    isSpaMode: false,
    mode: 'production',
  };
  const { portalApp } = await import('#app/application.ts');
  const listening = portalApp(build as unknown as ServerBuild).listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    address: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    stop() {
      listening.closeAllConnections();
      listening.close();
    },
  };
}
