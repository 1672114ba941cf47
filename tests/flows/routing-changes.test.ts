// Routing rules in an administrator's hands: tried on the last petitions, saved from a day on, never two for one question.
import { beforeAll, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { permissionsOf } from '#app/domain/permissions.ts';
import type { Administrator } from '#app/features/administration/index.server.ts';
import { changesOf } from '#app/features/audit/index.server.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { type RuleChangeGiven, ruleChangeForm } from '#app/features/routing/forms.ts';
import { changeRule, replayChange, ruleList } from '#app/features/routing/index.server.ts';
import { allFields } from '#db/procedures.ts';
import { loadReferenceData } from '#db/seed/reference.ts';
import { administratorAt } from '#tests/support/offices.ts';
import { sent, unitId } from '#tests/support/petitions.ts';

const NOW = instantAt('2026-11-20', '09:00');
let by: Administrator;
let trade: number;
beforeAll(async () => {
  by = await administratorAt(NOW);
  trade = (await allFields()).find(({ code }) => code === 'cong-thuong')!.id;
});

const given = (more: Partial<Record<string, string>>): RuleChangeGiven =>
  ruleChangeForm.parse({
    what: 'change',
    code: 'R-CONG-THUONG',
    priority: '200',
    petitionKind: '',
    field: 'cong-thuong',
    commune: '',
    organisation: 'SXD',
    validFrom: '2026-11-20',
    validTo: '',
    ...more,
  });
const about = (fieldId: number, more = {}) => sent(NOW, { procedureId: null, fieldId, ...more });
const unitOf = async (code: string) => (await findPetition(code))!.row.organisationId;

test('a changed rule shows who would go elsewhere, and then sends only what comes later', async () => {
  const [moved, addressed] = [await about(trade), await about(trade, { addressedId: await unitId('SCT') })];
  const before = await ruleList('vi', NOW);
  const seen = await replayChange(by, given({}), 'vi', NOW);
  if (!seen.ok) throw new Error(seen.why);
  expect(seen.replay.cases).toContainEqual({
    code: moved,
    kind: 'phan_anh',
    from: 'Sở Công Thương',
    to: 'Sở Xây dựng',
  });
  expect(seen.replay.cases.map(({ code }) => code)).not.toContain(addressed);
  expect(seen.replay.moved).toBe(seen.replay.cases.length);
  expect(await ruleList('vi', NOW)).toEqual(before);

  expect(await changeRule(by, given({}), NOW)).toEqual({ ok: true });
  expect(await unitOf(moved)).toBe(await unitId('SCT'));
  expect(await unitOf(await about(trade))).toBe(await unitId('SXD'));
  const rules = await ruleList('vi', NOW);
  expect(rules.find(({ code }) => code === 'R-CONG-THUONG')).toMatchObject({ validTo: '2026-11-19', standing: 'over' });
  expect(rules.find(({ code }) => code === 'R-CONG-THUONG.2')).toMatchObject({ organisation: { code: 'SXD' } });
  const history = await changesOf({ kind: 'routing_rule' });
  expect(history.map(({ subjectKey }) => subjectKey)).toEqual(
    expect.arrayContaining(['R-CONG-THUONG', 'R-CONG-THUONG.2']),
  );
  expect(history.find(({ subjectKey }) => subjectKey === 'R-CONG-THUONG')!.facts).toContainEqual({
    name: 'validTo',
    value: '∅ → 2026-11-19',
  });

  // The files of the reference data no longer speak for these rules.
  await loadReferenceData();
  expect(await ruleList('vi', NOW)).toEqual(rules);
});

test('a rule that asks what another asks is not saved, nor one that says nothing', async () => {
  const rival = given({ what: 'add', code: 'R-MOI', field: 'y-te', organisation: 'SXD' });
  expect(await changeRule(by, rival, NOW)).toEqual({ ok: false, why: 'ambiguous', with: 'R-Y-TE' });
  expect(await replayChange(by, rival, 'vi', NOW)).toEqual({ ok: false, why: 'ambiguous', with: 'R-Y-TE' });
  const why = async (more: Partial<Record<string, string>>) => {
    const result = await changeRule(by, given({ what: 'add', code: 'R-MOI', ...more }), NOW);
    return result.ok ? null : result.why;
  };
  expect(await why({ field: 'khong-co' })).toBe('unknownField');
  expect(await why({ organisation: 'KHONG-CO' })).toBe('unknownUnit');
  expect(await why({ commune: 'SCT' })).toBe('unknownCommune');
  expect(await why({ field: '', organisation: '' })).toBe('noPlace');
  expect(await why({ code: 'R-Y-TE' })).toBe('codeTaken');
  expect(await changeRule({ ...by, permissions: permissionsOf('head') }, given({}), NOW)).toEqual({
    ok: false,
    why: 'forbidden',
  });
});

test('a rule for one place can be added for later and ended again', async () => {
  const place = given({
    what: 'add',
    code: 'R-CAM-THANH',
    priority: '50',
    field: 'y-te',
    commune: '21025',
    organisation: 'SXD',
    validFrom: '2026-12-01',
  });
  expect(await changeRule(by, place, NOW)).toEqual({ ok: true });
  expect((await ruleList('vi', NOW)).find(({ code }) => code === 'R-CAM-THANH')).toMatchObject({ standing: 'toCome' });
  const health = (await allFields()).find(({ code }) => code === 'y-te')!.id;
  expect(await unitOf(await about(health))).toBe(await unitId('SYT'));
  const later = instantAt('2026-12-02', '09:00');
  expect(await unitOf(await sent(later, { procedureId: null, fieldId: health }))).toBe(await unitId('SXD'));
  const ended = ruleChangeForm.parse({ what: 'end', code: 'R-CAM-THANH', lastDay: '2026-12-02' });
  expect(await changeRule(by, ended, later)).toEqual({ ok: true });
  const after = instantAt('2026-12-03', '09:00');
  expect(await unitOf(await sent(after, { procedureId: null, fieldId: health }))).toBe(await unitId('SYT'));
});
