// The bundles of open data: one a day, kept in parts so that every server can hand them out.
import { bytes, choice, day, id, instant, int, json, primaryKey, ref, table, text } from '../columns.ts';

/** A file inside a bundle; a table says how many rows it has. */
export interface BundledFile {
  name: string;
  size: number;
  sha256: string;
  rows: number | null;
}

export const openDataBundle = table('open_data_bundle', {
  id: id('id'),
  /** The day whose state it holds; the unique index decides which server builds it. */
  day: day('day').notNull().unique(),
  state: choice<'building' | 'ready'>('state').notNull(),
  /** Drawn by who builds it: a builder that was given up for dead finds another's mark and stops. */
  claim: text('claim').notNull(),
  /** When the builder last gave a sign of life. */
  seenAt: instant('seen_at').notNull(),
  builtAt: instant('built_at'),
  size: int('size').notNull().default(0),
  sha256: text('sha256').notNull().default(''),
  files: json<BundledFile[]>('files').notNull(),
});

export const openDataPart = table(
  'open_data_part',
  {
    bundleId: ref('bundle_id')
      .notNull()
      .references(() => openDataBundle.id),
    number: int('number').notNull(),
    content: bytes('content').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bundleId, t.number] })],
);
