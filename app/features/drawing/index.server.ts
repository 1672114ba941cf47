// The door of drawing: files are made one after the other and the newest kept, for many at once would stop the portal.
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** One line of files of a kind. Equal subjects are drawn once; two who ask at once share the drawing. */
export function drawingLine<Subject extends object>(keptBytes: number, draw: (subject: Subject) => Promise<Buffer>) {
  const kept = new LRUCache<string, Buffer>({ maxSize: keptBytes, sizeCalculation: ({ length }) => length });
  const underWay = new Map<string, Promise<Buffer>>();
  let last: Promise<unknown> = Promise.resolve();

  async function drawn(key: string, subject: Subject): Promise<Buffer> {
    const run = last.then(() => draw(subject));
    last = run.catch(() => {});
    underWay.set(key, run);
    try {
      const bytes = await run;
      kept.set(key, bytes);
      return bytes;
    } finally {
      underWay.delete(key);
    }
  }

  /** The file of the subject; null when it would have to wait behind `waitingAtMost` others. */
  async function within(waitingAtMost: number, subject: Subject): Promise<Buffer | null> {
    const key = createHash('sha256').update(JSON.stringify(subject)).digest('base64url');
    const known = kept.get(key) ?? underWay.get(key);
    if (known) return known;
    return underWay.size >= waitingAtMost ? null : drawn(key, subject);
  }

  return { within, file: async (subject: Subject) => (await within(Number.POSITIVE_INFINITY, subject))! };
}
