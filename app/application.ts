// The portal as an express application: headers, files, limits and the page cache in front, Remix behind.
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express } from 'express';
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
import { settings } from './settings.server.ts';

export function portalApp(build: ServerBuild): Express {
  const { publicUrl, trustedProxies, metricsToken } = settings();
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustedProxies);
  app.set('query parser', false);
  app.use(framed({ routeOf: routeNames(build.routes), trustsProxy: trustedProxies > 0 }));
  app.use(securityHeaders(publicUrl.startsWith('https:')));
  app.use(takePlainAddresses);
  app.use(compression());
  app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y' }));
  app.use(express.static('build/client', { maxAge: '1h', index: false, redirect: false }));

  app.get('/suc-khoe', liveness);
  app.get('/suc-khoe/san-sang', readiness);
  app.get('/metrics', metricsPage(metricsToken));

  const gate = openGate();
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
  const styles = build.assets.routes.root?.css ?? [];
  app.use(answerTrouble((trouble) => troublePage(trouble, styles)));
  return app;
}
