// The form of a split: a few parts side by side, each with its own fields; those left empty are none.

import { z } from 'zod';
import { COMPLAINT_TARGETS } from '../../domain/case-class.ts';
import { KINDS } from '../../domain/petition.ts';

/** Besides what remains of the letter itself. A letter of more contents is split again. */
const PARTS_AT_MOST = 3;
export const PART_NUMBERS: readonly number[] = Array.from({ length: PARTS_AT_MOST }, (_, index) => index + 1);

const text = (atMost: number) => z.string().trim().min(1, 'petition:form.missing').max(atMost, 'petition:form.tooLong');
const day = z.iso.date('petition:form.notADate');

const part = z.object({
  kind: z.enum(KINDS, 'petition:form.missing'),
  unit: z.coerce.number('petition:form.chooseUnit').int().positive('petition:form.chooseUnit'),
  title: text(200),
  body: text(20_000),
  withFiles: z.literal('yes').optional(),
});
/** What the law asks of a complaint (Luật Khiếu nại 2011, Điều 8). */
const complaint = z.object({ target: z.enum(COMPLAINT_TARGETS), subject: text(500), decidedOn: day, learntOn: day });

export interface SplitPart extends Omit<z.output<typeof part>, 'withFiles'> {
  withFiles: boolean;
  complaint: (z.output<typeof complaint> & { bodyId: null; lateReason: null }) | null;
}

const FIELDS = ['kind', 'unit', 'title', 'body', 'withFiles', 'target', 'subject', 'decidedOn', 'learntOn'] as const;
const TYPED = ['title', 'body', 'subject'] as const;

export const splitForm = z.looseObject({ reason: text(2_000) }).transform((typed, context) => {
  const at = (n: number) =>
    Object.fromEntries(
      FIELDS.flatMap((name) => (typed[`${name}${n}`] === undefined ? [] : [[name, typed[`${name}${n}`]]])),
    );
  const filled = PART_NUMBERS.filter((n) => n === 1 || TYPED.some((name) => String(at(n)[name] ?? '').trim() !== ''));
  const parts = filled.flatMap((n): SplitPart[] => {
    const tried = part.safeParse(at(n));
    const asks = at(n).kind === 'khieu_nai' ? complaint.safeParse(at(n)) : null;
    const issues = [...(tried.error?.issues ?? []), ...(asks?.error?.issues ?? [])];
    for (const { path, message } of issues)
      context.addIssue({ code: 'custom', path: [`${String(path[0])}${n}`], message });
    if (!tried.success || (asks && !asks.success)) return [];
    const { withFiles, ...told } = tried.data;
    return [
      {
        ...told,
        withFiles: withFiles === 'yes',
        complaint: asks ? { ...asks.data, bodyId: null, lateReason: null } : null,
      },
    ];
  });
  return { reason: typed.reason, parts };
});
