// Where a date rests on a calendar that is not decided, or where no rule sets one, every page, list and mail says so.
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { clocksOf } from '#app/features/deadlines/index.server.ts';
import { missingLimitsOf } from '#app/features/following/index.server.ts';
import { compose } from '#app/features/mail/index.server.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { publishedCases } from '#app/features/publications/index.server.ts';
import { queueShape } from '#app/features/queue/forms.ts';
import { queueOf } from '#app/features/queue/index.server.ts';
import { loader as publicCaseData } from '#app/routes/public-case-data.ts';
import { type Crew, crew, does, sent } from '#tests/support/petitions.ts';

/** The calendar of the year after is not decided. */
const DECEMBER = instantAt('2027-12-30', '09:00');
/** Before any rule of the province. */
const EARLY = instantAt('2024-03-04', '09:00');
let officers: Crew;
beforeAll(async () => {
  officers = await crew(EARLY);
});

const mailText = async (template: string, code: string, language: 'vi' | 'en' = 'vi') =>
  (await compose({ template, language, params: { code } })).letter.facts.map((fact) => fact.join(': ')).join('\n');

describe('a date that reaches into a year without a calendar', () => {
  test('is marked in mails, in the public list and in the queue', async () => {
    const code = await sent(DECEMBER);
    expect(await mailText('receipt', code)).toMatch(
      /chậm nhất thứ \S+, ngày \d\d\/01\/2028[\s\S]*Lịch nghỉ năm 2028 chưa có/,
    );
    expect(await mailText('receipt', code, 'en')).toContain('2028');
    await does(code, 'accept', { publish: 'yes' }, officers.intake, DECEMBER);
    const list = await publishedCases({ query: code.toLowerCase().replaceAll('-', ' ') }, 'vi', DECEMBER);
    expect(list).toMatchObject({ items: [{ code }], unknownYears: [2028] });
    const queue = await queueOf(officers.intake, queueShape.parse({ xem: 'all', tim: code }), 'vi', DECEMBER);
    expect(queue).toMatchObject({ rows: [{ code }], unknownYears: [2028] });
  });

  test('is a date as any other where the calendar is known', async () => {
    const code = await sent(instantAt('2026-08-03', '09:00'));
    expect(await mailText('receipt', code)).not.toContain('Lịch nghỉ');
  });
});

test('a limit that no rule sets is said, with the rule that came later and who decides', async () => {
  const code = await sent(EARLY);
  expect(await mailText('receipt', code)).toMatch(/Chưa có hạn trả lời bằng số ngày\.[\s\S]*do UBND tỉnh quy định/);
  await does(code, 'accept', { publish: 'yes' }, officers.intake, EARLY);
  const clocks = await clocksOf((await findPetition(code))!.row.id, 'vi');
  const [missing] = (await missingLimitsOf(code, clocks)).filter((limit) => limit?.clock === 'answer');
  expect(missing?.begins?.code).toMatch(/^TINH-/);
  const answer = await publicCaseData({
    request: new Request(`http://localhost/cong-khai/${code.toLowerCase()}/json`),
    params: { code: code.toLowerCase() },
    context: {},
  });
  const { thoi_han_khong_co } = (await answer.json()) as { thoi_han_khong_co: { loai: string; ly_do: string }[] };
  expect(thoi_han_khong_co).toContainEqual(
    expect.objectContaining({ loai: 'answer', ly_do: expect.stringContaining('UBND tỉnh') }),
  );
});
