// The portal's server: express in front (headers, files, limits, the page cache), Remix behind.

// @ts-expect-error made by Remix's Vite plugin
import * as remixBuild from 'virtual:remix/server-build';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express from 'express';
import { read } from '#db/index.ts';
import { publicVersion } from '#db/portal.ts';
import { dayOf } from './domain/deadline.ts';
import { troublePage } from './entry.trouble.tsx';
import { answering, answerTrouble, drawing, framed } from './http/answering.server.ts';
import { openGate } from './http/gate.server.ts';
import { liveness, metricsPage, readiness } from './http/metrics.server.ts';
import { pageCache } from './http/page-cache.server.ts';
import { freshnessOf, isPublicPage } from './http/public-pages.ts';
import { takePlainAddresses } from './http/request-target.server.ts';
import { routeNames } from './http/route-names.ts';
import { refuseEndlessBodies, refuseForeignForms, securityHeaders } from './http/security.server.ts';
import { ADDRESS_HEADER } from './http/visitor.server.ts';
import { startWorker } from './jobs/schedule.server.ts';
import { settings } from './settings.server.ts';

const build = remixBuild as ServerBuild;
const { host, port, publicUrl, trustedProxies, worker, metricsToken } = settings();
const isHttps = publicUrl.startsWith('https:');

export const app = express();
app.disable('x-powered-by');
app.set('trust proxy', trustedProxies);
app.set('query parser', false);
app.use(framed({ routeOf: routeNames(build.routes), trustsProxy: trustedProxies > 0 }));
app.use(securityHeaders(isHttps));
app.use(takePlainAddresses);
app.use(compression());
app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y' }));
app.use(express.static('build/client', { maxAge: '1h', index: false }));

app.get('/suc-khoe', liveness);
app.get('/suc-khoe/san-sang', readiness);
app.get('/metrics', metricsPage(metricsToken));

const styles = build.assets.routes.root?.css ?? [];
const gate = openGate(styles);
app.use(gate.middleware(isPublicPage));
app.use(refuseForeignForms, refuseEndlessBodies);
app.use((request, _response, next) => {
  request.headers[ADDRESS_HEADER] = request.ip ?? 'unknown';
  // The machine twins, the letters, the reports and the share cards: /cong-khai.json is the route /cong-khai/json.
  request.url = request.url.replace(/^([^?]*[^/?])\.(json|csv|pdf|docx|xlsx|ics)(?=\?|$)/, '$1/$2');
  request.url = request.url.replace(/^([^?]*\/anh)\.png(?=\?|$)/, '$1/png');
  // Remix reads the address from here.
  request.originalUrl = request.url;
  next();
});

const draw = drawing(createRequestHandler(build, build.mode));
app.use(
  pageCache({
    version: async () => `${await publicVersion(read)} ${dayOf(new Date())}`,
    draw: (url) => draw(new Request(publicUrl + url)),
    isPublic: isPublicPage,
    freshnessOf,
    admits: gate.admits,
  }),
);
app.all('*', answering(draw, new URL(publicUrl).origin));
app.use(answerTrouble((facts) => troublePage({ ...facts, styles })));

const listening = app.listen(port, host, () => {
  console.info(`\n  Hồi Âm: ${publicUrl}\n`);
});
listening.on('error', (error: NodeJS.ErrnoException) => {
  const why = error.code === 'EADDRINUSE' ? `port ${port} is taken; set PORT to another` : error.message;
  console.error(`The portal cannot listen on ${host}:${port}: ${why}`);
  process.exit(1);
});

const timedWork = worker === 'inside' ? startWorker() : null;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    const workEnded = timedWork?.stop();
    listening.close(async () => {
      await workEnded;
      process.exit(0);
    });
    // Idle keep-alive connections would hold the process for minutes.
    listening.closeAllConnections();
  });
