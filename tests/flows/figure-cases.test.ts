// The list behind a figure holds exactly what the figure counts, and says nothing of what is not public.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { CUTS, type Cut } from '#app/domain/statistics.ts';
import { periodFigures } from '#app/features/figures/index.server.ts';
import { OVERDUE_SPANS, type PeriodFigures } from '#app/features/figures/types.ts';
import { LISTED, type Listed, type ListSearch } from '#app/features/timeliness/forms.ts';
import { caseRecord, caseRow, casesBehind } from '#app/features/timeliness/index.server.ts';
import type { CaseBehind } from '#app/features/timeliness/types.ts';
import { loader as asPage } from '#app/routes/figure-cases.tsx';
import { loader as asData } from '#app/routes/figure-cases-data.ts';
import { loader as office } from '#app/routes/organisation-data.ts';
import { loader as timeliness } from '#app/routes/timeliness-data.ts';
import { figuresOfYear } from '#tests/support/figures.ts';
import { answered, type Crew, complaintAbout, crew, does, sent, unitId } from '#tests/support/petitions.ts';

const SENT = instantAt('2026-10-05', '09:00'); // a Monday; seven working days are due on the 14th
const IN_TIME = instantAt('2026-10-08', '10:00');
const LATE = instantAt('2026-10-16', '10:00');
const TODAY = instantAt('2026-11-20', '10:00');
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
/** Short, so that the lists here have several. */
const AT_ONCE = 4;

const SECRET = 'Chuyện nhà bà Sáu không ai được biết';
let officers: Crew;
const codes: Record<'hidden' | 'withdrawn' | 'unpublished' | 'published', string> = {} as never;

beforeAll(async () => {
  officers = await crew(SENT);
  const { intake } = officers;
  const none = { procedureId: null, communeId: null } as const;
  for (const day of [IN_TIME, IN_TIME, LATE]) await answered(await sent(SENT), officers, day);
  await answered(await sent(SENT, { channel: 'counter', communeId: await unitId('21028') }), officers, LATE);
  codes.published = await sent(SENT);
  await answered(codes.published, officers, IN_TIME);
  codes.unpublished = await sent(SENT, { title: SECRET, body: SECRET });
  await answered(codes.unpublished, officers, IN_TIME);
  await does(codes.unpublished, 'unpublish', { reason: 'Có người nhận ra' }, intake, LATE);
  const reopened = await sent(SENT, { channel: 'telephone' });
  await answered(reopened, officers, IN_TIME);
  await does(reopened, 'reopen', { reason: 'Chưa xong' }, { as: 'sender' }, LATE);
  codes.hidden = await sent(SENT, { ...none, kind: 'gop_y', title: SECRET, body: SECRET, consentsToPublish: false });
  for (const day of ['2026-11-19', '2026-11-02', '2026-10-28', '2026-09-01'])
    await sent(instantAt(day, '09:00'), { ...none, kind: 'kien_nghi' });
  await sent(SENT, complaintAbout('2026-09-28'));
  codes.withdrawn = await sent(SENT, { title: SECRET, body: SECRET });
  await does(codes.withdrawn, 'withdraw', {}, { as: 'sender' }, IN_TIME);
  for (const reason of ['PA-TRUNG', 'PA-TRUNG', 'PA-DA-TRA-LOI'])
    await does(await sent(SENT), 'refuse', { refusalReason: reason, reason: 'x' }, intake, IN_TIME);
  const elsewhere = { outsideBody: 'Bộ Công Thương', reason: 'Thẩm quyền của Bộ' };
  await does(await sent(SENT), 'transferOut', elsewhere, intake, IN_TIME);
  await sent(instantAt('2025-12-31', '09:00')); // the year before
});

type Asked = Partial<ListSearch>;
type Page = NonNullable<Awaited<ReturnType<typeof casesBehind>>>;

/** All pages of a list, one behind the other. */
async function listed(figure: Listed, asked: Asked = {}, unitCode: string | null = null) {
  const items: CaseBehind[] = [];
  let count = 0;
  for (let after: string | null | undefined = null; after !== undefined; ) {
    const search: ListSearch = { figure, cut: null, overdueFor: null, after, ...asked };
    const page: Page = (await casesBehind(search, { period: YEAR, unitCode }, 'vi', TODAY, AT_ONCE))!;
    items.push(...page.items);
    count = page.count;
    after = page.next ?? undefined;
  }
  return { count, items };
}

const groupsOf = (figures: PeriodFigures, cut: Exclude<Cut, 'reason'>) =>
  ({
    unit: figures.byUnit,
    kind: figures.byKind,
    field: figures.byField,
    procedure: figures.byProcedure,
    commune: figures.byCommune,
    channel: figures.byChannel,
    month: figures.byMonth,
  })[cut].filter(({ counts }) => counts.received > 0);

describe('the list is as long as the figure says', () => {
  test.each(LISTED)('%s, whole and by every cut', async (figure) => {
    const figures = await figuresOfYear(2026, TODAY);
    const countOf = ({ counts, contactDays }: Pick<PeriodFigures, 'counts' | 'contactDays'>) =>
      figure === 'contacted' ? (contactDays?.n ?? 0) : counts[figure];
    const whole = await listed(figure);
    expect(whole).toMatchObject({ count: countOf(figures), items: { length: countOf(figures) } });
    for (const cut of CUTS.filter((one) => one !== 'reason')) {
      let sum = 0;
      for (const group of groupsOf(figures, cut)) {
        const { count, items } = await listed(figure, { cut: { by: cut, code: group.code } });
        expect([cut, group.code, items.length]).toEqual([cut, group.code, countOf(group)]);
        expect(count).toBe(items.length);
        sum += items.length;
      }
      expect([cut, sum]).toEqual([cut, whole.count]);
    }
  });

  test('what was refused, by reason', async () => {
    const { byRefusal } = await figuresOfYear(2026, TODAY);
    expect(byRefusal.length).toBeGreaterThan(1);
    for (const { code, count } of byRefusal) {
      const list = await listed('refused', { cut: { by: 'reason', code } });
      expect(list).toMatchObject({ count, items: { length: count } });
    }
  });

  test('what is overdue, by for how long', async () => {
    const { overdueFor, counts } = await figuresOfYear(2026, TODAY);
    expect(overdueFor.filter(({ count }) => count > 0).length).toBeGreaterThan(2);
    let sum = 0;
    for (const span of OVERDUE_SPANS) {
      const { items, count } = await listed('overdue', { overdueFor: span });
      expect([span, items.length]).toEqual([span, overdueFor.find(({ code }) => code === span)!.count]);
      expect(count).toBe(items.length);
      sum += count;
    }
    expect(sum).toBe(counts.overdue);
  });

  test('of a unit with all below it, and of a part of the year', async () => {
    const trade = (await periodFigures({ ...YEAR, unit: 'SCT' }, 'vi', TODAY))!;
    for (const figure of ['received', 'onTime', 'overdue'] as const)
      expect((await listed(figure, {}, 'SCT')).items).toHaveLength(trade.counts[figure]);
    expect(trade.counts.received).toBeGreaterThan(0);
    const october = { from: '2026-10-28', to: '2026-11-02' };
    const search = { figure: 'received' as const, cut: null, overdueFor: null, after: null };
    expect(await casesBehind(search, { period: october, unitCode: null }, 'vi', TODAY)).toMatchObject({
      count: 2,
      items: ['2026-11', '2026-10'].map((receivedDay) => ({ receivedDay, kind: null, state: null })),
    });
    expect(await casesBehind(search, { period: october, unitCode: 'NOBODY' }, 'vi', TODAY)).toBeNull();
  });
});

describe('what is not public', () => {
  const bare = async (figure: Listed, asked: Asked = {}) =>
    (await listed(figure, asked)).items.filter(({ published }) => published === null);

  test('is a line without code, title or words, in every list and in the data', async () => {
    const all = (await listed('received')).items;
    expect(all.find(({ published }) => published?.code === codes.published)).toMatchObject({
      published: { title: expect.any(String) },
      isOnTime: true,
      answerDays: 3,
    });
    const told = JSON.stringify([all, all.map(caseRecord), all.map(caseRow)]);
    for (const kept of [SECRET, codes.hidden, codes.unpublished, codes.withdrawn, 'Hạnh', '0900000123'])
      expect(told).not.toContain(kept);
    expect(await bare('withdrawn')).toMatchObject([{ published: null, state: 'withdrawn', receivedDay: '2026-10' }]);
    expect((await bare('refused'))[0]).toMatchObject({ receivedDay: '2026-10', field: null, contactDays: null });
    expect((await bare('answered')).length).toBe(1); // the one that was taken back
    expect((await bare('overdue', { cut: { by: 'kind', code: 'gop_y' } }))[0]).toMatchObject({ isOnTime: false });
  });

  test('says no day, and in a list of one place or matter nothing but that it is counted', async () => {
    for (const { receivedDay, dueDay, answeredDay } of await bare('received'))
      expect([receivedDay, dueDay, answeredDay]).toEqual([expect.stringMatching(/^\d{4}-\d\d$/), null, null]);
    for (const by of ['commune', 'procedure', 'field'] as const)
      for (const { code } of groupsOf(await figuresOfYear(2026, TODAY), by))
        for (const { kind, state, isOnTime } of await bare('received', { cut: { by, code } }))
          expect([kind, state, isOnTime]).toEqual([null, null, null]);
  });

  test.each(['json', 'csv'])('stays out of the %s that everybody can fetch', async (format) => {
    let next: string | null = `http://localhost/thong-ke/ho-so/${format}?nam=2026`;
    let text = '';
    for (let pages = 0; next && pages < 20; pages += 1) {
      const answer = (await asData({ request: new Request(next), params: {}, context: {} })) as Response;
      expect(answer.status).toBe(200);
      text += await answer.text();
      const link: string | undefined = /<([^>]+)>; rel="next"/.exec(answer.headers.get('Link')!)?.[1];
      next = link ? link.replace(`ho-so.${format}`, `ho-so/${format}`) : null;
    }
    expect(text).toContain(codes.published);
    for (const kept of [SECRET, codes.hidden, codes.unpublished, codes.withdrawn, 'Hạnh'])
      expect(text).not.toContain(kept);
  });

  test('stays out of what the page is drawn from', async () => {
    let text = '';
    for (let after: string | null = ''; after !== null; ) {
      const address: string = `http://localhost/thong-ke/ho-so?nam=2026&sau=${after}`;
      const answer = (await asPage({ request: new Request(address), params: {}, context: {} })) as Response;
      const body: string = await answer.text();
      text += body;
      after = (JSON.parse(body) as { next: string | null }).next;
    }
    expect(text).toContain(codes.published);
    for (const kept of [SECRET, codes.hidden, codes.unpublished, codes.withdrawn, 'Hạnh'])
      expect(text).not.toContain(kept);
  });
});

describe('the data of the pages', () => {
  type Loader = (asked: LoaderFunctionArgs) => Promise<unknown>;
  const fetched = async (loader: Loader, path: string, params: Record<string, string> = {}) =>
    (await loader({ request: new Request(`http://localhost${path}`), params, context: {} })) as Response;

  test('of timeliness hold the figures of the period and the target lines', async () => {
    const answer = await fetched(timeliness, '/thong-ke/thoi-han/json?tu=2026-10-01&den=2026-10-31');
    const data = (await answer.json()) as { tu: string; so_lieu: { ma: string; so: number }[]; chi_tieu: object[] };
    const figures = (await periodFigures({ from: '2026-10-01', to: '2026-10-31' }, 'vi', new Date()))!;
    expect(data.tu).toBe('2026-10-01');
    expect(data.so_lieu.find(({ ma }) => ma === 'da_nhan')!.so).toBe(figures.counts.received);
    const { onTime, answered, overdue } = figures.counts;
    expect(data.chi_tieu).toContainEqual(
      expect.objectContaining({
        ma: 'DUNG-HAN',
        muc: { so: 100, mau_so: 100 },
        ket_qua: { so: onTime, mau_so: answered + overdue },
        so_voi_muc: 'chua_dat',
      }),
    );
    for (const [wrong, status] of [
      ['tu=2026-02-30', 400],
      ['co_quan=NOBODY', 400],
    ] as const)
      expect((await fetched(timeliness, `/thong-ke/thoi-han/json?${wrong}`)).status).toBe(status);
    expect((await fetched(asData, '/thong-ke/ho-so/json?so=x')).status).toBe(404);
  });

  test('find an office however its code is typed', async () => {
    const cases = async (code: string) => {
      const answer = await fetched(asData, `/thong-ke/ho-so/json?nam=2026&co_quan=${code}&theo=don-vi&ma=${code}`);
      return (await answer.json()) as { tong_so: number; du_lieu: object[] };
    };
    const { tong_so, du_lieu } = await cases('SCT');
    expect(tong_so).toBeGreaterThan(0);
    expect(await cases('sct')).toMatchObject({ tong_so, du_lieu });
    expect((await fetched(office, '/co-quan/sct/json', { code: 'sct' })).status).toBe(200);
  });

  test('of an office hold its shares beside the province, and whether it differs from the others', async () => {
    const answer = await fetched(office, '/co-quan/SCT/json?nam=2026', { code: 'SCT' });
    const data = (await answer.json()) as { ben_canh_tinh: { ma: string }[]; chi_tieu: { ma: string }[] };
    const { counts } = (await periodFigures({ ...YEAR, unit: 'SCT' }, 'vi', TODAY))!;
    expect(data.ben_canh_tinh.find(({ ma }) => ma === 'dung_han')).toMatchObject({
      co_quan: { so: counts.onTime, mau_so: counts.answered, thap: expect.any(Number) },
      so_voi_noi_khac: null, // nobody else has answered anything
    });
    expect(data.chi_tieu.map(({ ma }) => ma)).toContain('TRUC-TUYEN');
    expect((await fetched(office, '/co-quan/NOBODY/json', { code: 'NOBODY' })).status).toBe(404);
  });
});
