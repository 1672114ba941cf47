// Which route an address belongs to, for the log and the metrics: an address may hold a code or a key, the name of its route holds none.
import { matchRoutes } from '@remix-run/react';
import { LRUCache } from 'lru-cache';

interface Route {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
}
interface Branch {
  id: string;
  path?: string;
  index?: boolean;
  children?: Branch[];
}

const KNOWN_AT_MOST = 5_000;
/** What express serves itself. */
const OURS = /^\/(assets|suc-khoe|metrics)(?=\/|$)/;

/** The name of the innermost route of a path ("routes/desk-case"); "none" where there is no page. */
export function routeNames(routes: Readonly<Record<string, Route | undefined>>): (path: string) => string {
  const all = Object.values(routes).filter((route) => route !== undefined);
  const under = (parentId: string | undefined): Branch[] =>
    all
      .filter((route) => route.parentId === parentId)
      .map(({ id, path, index }) => {
        const children = under(id);
        return { id, path, index, ...(children.length > 0 ? { children } : {}) };
      });
  const tree = under(undefined);
  const known = new LRUCache<string, string>({ max: KNOWN_AT_MOST });
  const find = (path: string): string => {
    const ours = OURS.exec(path)?.[1];
    if (ours) return ours;
    try {
      return matchRoutes(tree as never, path)?.at(-1)?.route.id ?? 'none';
    } catch {
      return 'none';
    }
  };
  return (path) => {
    const name = known.get(path) ?? find(path);
    known.set(path, name);
    return name;
  };
}
