// A database of an earlier release takes the corrected limits on its next start, and keeps what administrators have set.
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { read, write } from '#db/index.ts';
import { deadlinePolicy } from '#db/schema/deadlines.ts';
import { loadReferenceData } from '#db/seed/reference.ts';

describe('corrections of the law reach a database of an earlier release', () => {
  const row = async (code: string) =>
    (await read.select().from(deadlinePolicy).where(eq(deadlinePolicy.code, code)))[0];
  test('rows are corrected and added; what an administrator set stays, and governs what it governed', async () => {
    const before = (await row('KN2-HL-VS'))!;
    const own = { ...(await row('TINH-PAKN-TL'))!, id: undefined, code: 'TINH-PAKN-TL-2', source: 'administrator' };
    const old = {
      ...{ legalBasis: 'Luật Khiếu nại Đ27 as amended by Luật 136/2025 Đ2k15b', confidence: 'verified in source' },
    };
    await write(async (tx) => {
      await tx.delete(deadlinePolicy).where(eq(deadlinePolicy.code, 'KN2-HL-VS'));
      await tx.update(deadlinePolicy).set(old).where(eq(deadlinePolicy.code, 'KN1-TL'));
      const narrow = { caseClass: 'pakn_quy_dinh_hanh_chinh' };
      await tx.update(deadlinePolicy).set(narrow).where(eq(deadlinePolicy.caseClass, 'pakn'));
      const ended = { validTo: '2026-12-31', source: 'administrator' };
      await tx.update(deadlinePolicy).set(ended).where(eq(deadlinePolicy.code, 'TINH-PAKN-TL'));
      await tx.insert(deadlinePolicy).values({ ...own, ...narrow, validFrom: '2027-01-01', amount: 6 });
    });
    await loadReferenceData();
    expect(await row('KN2-HL-VS')).toMatchObject({ ...before, id: expect.anything() });
    expect((await row('KN1-TL'))!.legalBasis).not.toContain('amended');
    expect(await row('TINH-PAKN-TL')).toMatchObject({
      caseClass: 'pakn',
      validTo: '2026-12-31',
      source: 'administrator',
    });
    expect(await row('TINH-PAKN-TL-2')).toMatchObject({ caseClass: 'pakn', amount: 6, source: 'administrator' });
    const narrowAgain = { caseClass: 'pakn_quy_dinh_hanh_chinh' };
    await write((tx) => tx.update(deadlinePolicy).set(narrowAgain).where(eq(deadlinePolicy.code, 'TINH-PAKN-TL-2')));
    await loadReferenceData();
    expect(await row('TINH-PAKN-TL-2'), 'only once').toMatchObject(narrowAgain);
    await write(async (tx) => {
      await tx.delete(deadlinePolicy).where(eq(deadlinePolicy.code, 'TINH-PAKN-TL-2'));
      await tx.delete(deadlinePolicy).where(eq(deadlinePolicy.code, 'TINH-PAKN-TL'));
    });
    await loadReferenceData();
  });
});
