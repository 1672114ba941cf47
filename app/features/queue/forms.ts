// Shapes of the queue's forms: what its address says, what is typed to filter it, and a view's name.
import { z } from 'zod';
import { BULK_ACTIONS, BULK_AT_MOST } from '../../domain/bulk.ts';
import { HOT_MARKS } from '../../domain/hot-spot.ts';
import { CHANNELS, KINDS, STATES } from '../../domain/petition.ts';
import { COLUMNS, COLUMNS_AT_MOST, type Column, DUE_WINDOWS, ORDERS, VIEWS } from '../../domain/queue.ts';

const key = z.coerce.number().int().positive();
const nothing = z.literal('').transform(() => undefined);
const maybe = <S extends z.ZodType>(shape: S) => nothing.or(shape).optional().catch(undefined);
/** Where a page ended: milliseconds of the date or "-", a dot, the key. */
const place = maybe(z.string().regex(/^(\d{1,16}|-)\.\d{1,16}$/));

export const NOBODY = 'khong';

/** Names as they stand in the address. What is not right is passed over: an old link still opens a queue. */
export const queueShape = z.object({
  xem: maybe(z.enum(VIEWS)),
  'trang-thai': maybe(z.enum(STATES)),
  loai: maybe(z.enum(KINDS)),
  'don-vi': maybe(key),
  xa: maybe(key),
  'linh-vuc': maybe(key),
  kenh: maybe(z.enum(CHANNELS)),
  nhan: maybe(key),
  /** Hồ sơ nóng. */
  nong: maybe(z.enum(HOT_MARKS)),
  nguoi: maybe(z.literal(NOBODY).or(key)),
  han: maybe(z.enum(DUE_WINDOWS)),
  'tu-ngay': maybe(z.iso.date()),
  'den-ngay': maybe(z.iso.date()),
  'thu-tu': maybe(z.enum(ORDERS)),
  /** A tracking code is no personal data: it may stand in an address. */
  ma: maybe(z.string().regex(/^[\w-]{6,30}$/)),
  /** The key of the words that were searched for, never the words: they may be somebody's name. */
  tim: maybe(z.string().regex(/^[\w-]{16}$/)),
  /** The saved view this began with. */
  luu: maybe(key),
  sau: place,
  truoc: place,
});
export type QueueQuery = z.output<typeof queueShape>;

/** What was filtered by, without where one is in the list. */
export function filtersOf({ sau: _, truoc: __, luu: ___, ...filters }: QueueQuery): Partial<QueueQuery> {
  return filters;
}

/** The filter as it was typed: words instead of their key. */
export const filterForm = queueShape
  .omit({ sau: true, truoc: true, luu: true, ma: true, tim: true })
  .extend({ tim: z.string().trim().max(200).optional().catch(undefined) });

const listOf = (value: unknown) => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
export const columnsForm = z.object({
  cot: z.preprocess(listOf, z.array(z.enum(COLUMNS)).max(COLUMNS_AT_MOST, 'queue:columns.tooMany')),
});

/** Kept columns, as far as they still exist, in the order of the list. */
export const columnsIn = (kept: readonly string[]): Column[] => COLUMNS.filter((column) => kept.includes(column));

export const viewNameForm = z.object({
  ten: z.string().trim().min(1, 'petition:form.missing').max(60, 'petition:form.tooLong'),
});

const code = z.string().regex(/^[\w-]{6,30}$/);

/** The ticked lines of the list and what is to be done with them. */
export const bulkForm = z.object({
  viec: z.enum(BULK_ACTIONS, 'queue:bulk.chooseAction'),
  'ho-so': z.preprocess(listOf, z.array(code).min(1, 'queue:bulk.chooseCases').max(BULK_AT_MOST, 'queue:bulk.tooMany')),
});

/** The same once it was counted: each case with what its officer had seen of it. */
export const bulkCasesForm = z.object({
  viec: z.enum(BULK_ACTIONS),
  'ho-so': z.preprocess(
    listOf,
    z
      .array(z.string().regex(/^[\w-]{6,30}:\d{1,9}$/))
      .min(1)
      .max(BULK_AT_MOST),
  ),
});

/** What an action asks for once for all cases; what a move asks stands in its own form (petitions/forms.ts). */
export const bulkTagForm = z.object({
  tag: z.coerce.number('queue:bulk.chooseTag').int().positive('queue:bulk.chooseTag'),
});

export const savedViewForm = z
  .object({
    id: key,
    change: z.enum(['rename', 'share', 'unshare', 'delete']),
    ten: z.string().trim().max(60, 'petition:form.tooLong').catch(''),
  })
  .refine(({ change, ten }) => change !== 'rename' || ten !== '', { message: 'petition:form.missing', path: ['ten'] });
