// What every answer carries, and the refusal of forms that another site sends.
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { BODY_AT_MOST } from './body-limits.ts';
import { Refusal } from './refusal.ts';

/** What no page of ours asks of a browser: nothing that gets into one can ask for it either. */
const PERMISSIONS = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
];
const PERMISSIONS_POLICY = [...PERMISSIONS, 'midi', 'payment', 'usb'].map((name) => `${name}=()`).join(', ');

/** No inline script or style anywhere: nothing that a petition holds can run. */
export const securityHeaders = (isHttps: boolean): RequestHandler[] => [
  (_request, response, next) => {
    response.set('Permissions-Policy', PERMISSIONS_POLICY);
    next();
  },
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    // Private links hold a key for the moment of one redirect: no address of ours travels to another site.
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  }),
];

/**
 * Forms must come from our own pages. Browsers say where a form comes from (Sec-Fetch-Site, Origin or, the oldest, Referer);
 * together with SameSite cookies this needs no token in every form.
 */
export const refuseForeignForms: RequestHandler = (request, _response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  if (isFromOurPages((name) => request.get(name))) return next();
  next(new Refusal(403));
};

/** Whether a request began on a page of ours. `header`: reads one of its headers. */
export function isFromOurPages(header: (name: string) => string | null | undefined): boolean {
  const site = header('sec-fetch-site');
  const source = header('origin') ?? header('referer') ?? undefined;
  return site ? site === 'same-origin' : hostOf(source) === header('host');
}

function hostOf(source: string | undefined): string | undefined {
  if (!source || !URL.canParse(source)) return undefined;
  return new URL(source).host;
}

/** Browsers say how long a form is; a body without an end, or longer than any page takes, is not waited for. */
export const refuseEndlessBodies: RequestHandler = (request, _response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const length = request.get('content-length');
  if (length === undefined) return next(new Refusal(411));
  if (Number(length) > BODY_AT_MOST) return next(new Refusal(413));
  next();
};
