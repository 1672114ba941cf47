// Who acts in a drill: officers by their sign-ins, and browsers with cookies that ask whichever portal is up.
import type { Role } from '#app/domain/permissions.ts';
import type { Portals } from './portals.ts';

export const PASSWORD = 'mot-mat-khau-de-dien-tap';
export const OFFICERS: readonly { username: string; role: Role; unit: string }[] = [
  { username: 'dien.tap.tiep.nhan', role: 'intake', unit: 'VPUB' },
  { username: 'dien.tap.xu.ly', role: 'handler', unit: 'SCT' },
  { username: 'dien.tap.lanh.dao', role: 'head', unit: 'SCT' },
];

const ANSWER_WITHIN = 30_000;

/** The portal died, or said itself that it could not: nobody knows whether what was asked for has been done. */
export class NoAnswer extends Error {
  /** Milliseconds. */
  comeBackAfter = 50;
}

export interface Answer {
  status: number;
  /** Where it leads; null when it is a page. */
  leadsTo: string | null;
  page: string;
}

export interface Browser {
  get(path: string): Promise<Answer>;
  post(path: string, fields: Record<string, string>): Promise<Answer>;
}

let visitors = 0;
/** Behind the proxy everybody comes from an address of their own. */
const ownAddress = () => {
  visitors += 1;
  return `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
};

export function newBrowser(portals: Portals): Browser {
  const cookies = new Map<string, string>();
  const address = ownAddress();

  async function ask(path: string, more: RequestInit): Promise<Answer> {
    const portal = await portals.oneThatIsUp();
    const headers = {
      ...{ origin: portal, 'x-forwarded-for': address, 'accept-language': 'vi' },
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    };
    const signal = AbortSignal.timeout(ANSWER_WITHIN);
    try {
      const response = await fetch(portal + path, { ...more, headers, signal, redirect: 'manual' });
      const page = await response.text();
      // Whoever comes too often is told to wait, and does.
      if (response.status >= 500 || response.status === 429) throw told(response);
      for (const cookie of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
        if (value) cookies.set(name!, value);
        else cookies.delete(name!);
      }
      const location = response.headers.get('location');
      return { status: response.status, leadsTo: location?.replace(portal, '') ?? null, page };
    } catch (error) {
      throw error instanceof NoAnswer ? error : new NoAnswer(`${path}: ${(error as Error).message}`);
    }
  }
  return {
    get: (path) => ask(path, {}),
    post: (path, fields) => ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}

const PATIENCE = 5;

function told({ url, status, headers }: Response): NoAnswer {
  const error = new NoAnswer(`${url}: ${status}`);
  const seconds = Number(headers.get('retry-after') ?? 0);
  if (status === 429) error.comeBackAfter = Math.min(seconds, PATIENCE) * 1_000;
  return error;
}
