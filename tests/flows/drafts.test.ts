import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import {
  addFile,
  discardDraft,
  draftIdOf,
  findDraft,
  saveStep,
  sweepDrafts,
} from '#app/features/sending/index.server.ts';
import { rows } from '#db/index.ts';

const NOW = new Date('2026-11-21T03:00:00Z');
const HOUR = 3_600_000;
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const aDraft = (now = NOW) => saveStep(null, 'loai', { kind: 'phan_anh' }, now);

describe('a draft', () => {
  test('keeps what was typed, right or wrong, step by step', async () => {
    const token = await saveStep(null, 'loai', { kind: 'phan_anh' }, NOW);
    expect(await saveStep(token, 'su-viec', { title: 'a', body: 'ngắn', hacked: 'x', do: 'upload' }, NOW)).toBe(token);
    expect((await findDraft(token, NOW))?.data).toEqual({
      loai: { kind: 'phan_anh' },
      'su-viec': { title: 'a', body: 'ngắn' },
    });
  });

  test('lives a day from the last touch, under a hash of its token', async () => {
    const token = await aDraft();
    expect(await findDraft(token, later(23 * HOUR))).not.toBeNull();
    expect(await findDraft(token, later(46 * HOUR))).not.toBeNull();
    expect(await findDraft(token, later(71 * HOUR))).toBeNull();
    expect(await findDraft(draftIdOf(token), NOW)).toBeNull();
    expect(await rows(sql`select id from draft where id = ${token}`)).toEqual([]);
  });

  test('is replaced by a new one when its day is over; the token changes', async () => {
    const token = await aDraft();
    const next = await saveStep(token, 'loai', { kind: 'gop_y' }, later(30 * HOUR));
    expect(next).not.toBe(token);
    expect((await findDraft(next, later(30 * HOUR)))?.data).toEqual({ loai: { kind: 'gop_y' } });
  });

  test('holds signs that a database cannot', async () => {
    const token = await saveStep(null, 'su-viec', { title: 'một\u0000hai', body: 'x'.repeat(60_000) }, NOW);
    const kept = (await findDraft(token, NOW))?.data['su-viec'];
    expect(kept?.title).toBe('mộthai');
    expect(kept?.body).toHaveLength(40_000);
  });

  test('leaves nothing when it is thrown away, nor when it is swept', async () => {
    const pdf = (text: string) => ({ name: 'giay.pdf', bytes: Buffer.from(`%PDF-1.4\n${text}\n%%EOF`) });
    const thrown = await aDraft();
    const swept = await aDraft();
    const kept = await aDraft(later(20 * HOUR));
    for (const token of [thrown, swept]) expect((await addFile(token, pdf(token), NOW)).ok).toBe(true);
    await discardDraft(thrown);
    await sweepDrafts(later(25 * HOUR));
    expect(await findDraft(kept, later(25 * HOUR))).not.toBeNull();
    const gone = [draftIdOf(thrown), draftIdOf(swept)];
    for (const id of gone) {
      expect(await rows(sql`select id from draft where id = ${id}`)).toEqual([]);
      expect(await rows(sql`select id from attachment where draft_id = ${id}`)).toEqual([]);
    }
    const orphans = sql`select sha256 from attachment_content where sha256 not in (select sha256 from attachment)`;
    expect(await rows(orphans)).toEqual([]);
  });
});
