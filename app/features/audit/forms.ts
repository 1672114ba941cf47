// What the address of the audit log says. What is not right is passed over: an old link still opens the log.
import { z } from 'zod';
import { AUDIT_GROUPS } from '../../domain/audit.ts';

const nothing = z.literal('').transform(() => undefined);
const day = nothing.or(z.iso.date()).optional().catch(undefined);
/** User names and tracking codes are what it is searched by; neither is personal data of a sender. */
const key = z.string().trim().max(100).optional().catch(undefined);

export const auditShape = z.object({
  nhom: nothing.or(z.enum(AUDIT_GROUPS)).optional().catch(undefined),
  'can-bo': key,
  'ho-so': key,
  tu: day,
  den: day,
  /** Where the page before ended: milliseconds, a dot, the key. */
  sau: z
    .string()
    .regex(/^\d{1,16}\.\d{1,16}$/)
    .optional()
    .catch(undefined),
});
export type AuditQuery = z.output<typeof auditShape>;
