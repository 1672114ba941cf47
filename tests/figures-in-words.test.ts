// What the front page of figures says: a change is called one only where it is, and nothing is said of what is not known.
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { rankingOf } from '#app/domain/ranking.ts';
import { wilson } from '#app/domain/satisfaction.ts';
import { type Counts, figuresOf, noCounts } from '#app/domain/statistics.ts';
import { OnTimeOfYear, OnTimeSentence } from '#app/features/figures/front-on-time.tsx';
import { FrontSatisfaction } from '#app/features/figures/front-satisfaction.tsx';
import { HeadlineTable } from '#app/features/figures/headline-table.tsx';
import { RankingChart } from '#app/features/figures/ranking-chart.tsx';
import type { PeriodFigures } from '#app/features/figures/types.ts';
import { Words } from '#app/i18n/words.tsx';

const satisfaction = { n: 3, index: null, factors: [], resolved: null };

function figures(
  counts: Partial<Counts>,
  months: [code: string, isWhole: boolean, of: Partial<Counts>][] = [],
): PeriodFigures {
  const all = { ...noCounts(), ...counts };
  const groups = { byUnit: [], byKind: [], byField: [], byProcedure: [], byCommune: [], byChannel: [] };
  const none = { answerDays: null, contactDays: null };
  return {
    ...{ ...groups, ...none, satisfaction },
    byMonth: months.map(([code, isWhole, of]) => ({
      ...{ code, name: code, isWhole, ...none },
      counts: { ...noCounts(), ...of },
    })),
    byRefusal: [],
    period: { from: '2026-01-01', to: '2026-12-31' },
    years: [2026],
    unit: null,
    today: '2026-11-21',
    counts: all,
    figures: figuresOf(all),
    overdueFor: [],
  };
}

const said = (element: ReactElement) =>
  renderToStaticMarkup(Words({ language: 'vi', children: element }))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const answered = (onTime: number) => figures({ received: 120, answered: 100, onTime, open: 20 });

// 95/100 less 50/100 is 0.33 to 0.55; 55/100 less 50/100 is −0.09 to 0.18 (Newcombe).
test.each([
  [95, 50, 'Cao hơn cùng kỳ năm trước (50,0 %): +45,0 điểm phần trăm'],
  [50, 95, 'Thấp hơn cùng kỳ năm trước (95,0 %): −45,0 điểm phần trăm'],
  [55, 50, 'Chưa thể nói là khác cùng kỳ năm trước (50,0 %).'],
])('%i of 100 on time after %i of 100', (now, before, sentence) => {
  const page = said(createElement(OnTimeSentence, { figures: answered(now), before: answered(before) }));
  expect(page).toContain(sentence);
  expect(page).toContain(
    `Trong 100 đơn đã trả lời hoặc đã quá hạn, ${now} đơn được trả lời đúng hạn: ${now},0 % (khoảng`,
  );
  expect(page).toContain('Còn 20 đơn trong hạn, chưa tính.');
});

test('the rate on time is the same however many came yesterday', () => {
  const rateOf = (young: number) =>
    /^ (\d+,\d %) /.exec(
      said(
        createElement(OnTimeSentence, {
          figures: figures({ received: 100 + young, answered: 90, onTime: 80, overdue: 10, open: 10 + young }),
          before: null,
        }),
      ),
    )?.[1];
  expect(rateOf(0)).toBe('80,0 %');
  expect(rateOf(5000)).toBe(rateOf(0));
});

test('a month that is not settled is in the drawing, and never the lowest of the year', () => {
  const page = said(
    createElement(OnTimeOfYear, {
      figures: figures({}, [
        ['2026-09', true, { received: 10, answered: 10, onTime: 9 }],
        ['2026-10', true, { received: 10, answered: 10, onTime: 7 }],
        ['2026-11', true, { received: 10, answered: 4, onTime: 1, open: 6 }],
        ['2026-12', false, { received: 2, answered: 2, onTime: 0 }],
      ]),
    }),
  );
  expect(page).toContain('Thấp nhất 70,0 % ở tháng 2026-10, cao nhất 90,0 % ở tháng 2026-09.');
  expect(page).toContain('25,0 % (chưa đủ tháng)');
  expect(page).toContain('0,0 % (chưa đủ tháng)');
});

test('the months that are settled are told beside all, where some are not', () => {
  const page = (open: number) =>
    said(
      createElement(OnTimeSentence, {
        figures: figures({ received: 20, answered: 16, onTime: 10, open }, [
          ['2026-10', true, { received: 10, answered: 10, onTime: 9 }],
          ['2026-11', true, { received: 10, answered: 6, onTime: 1, open }],
        ]),
        before: null,
      }),
    );
  expect(page(4)).toContain('không còn đơn chưa tính: 9 trên 10, là 90,0 %.');
  expect(page(0)).not.toContain('Riêng những tháng');
});

test('counts stand beside each other without a verdict, and who left late has a line', () => {
  const page = said(createElement(HeadlineTable, { figures: answered(90), before: answered(80) }));
  expect(page).toContain('Cùng kỳ năm trước: 120.');
  expect(page).toContain('Rời đi khi đã quá hạn 0 = 0,0 % của 120 đơn đã nhận');
  expect(said(createElement(HeadlineTable, { figures: answered(90), before: null }))).not.toContain('năm trước');
});

test('satisfaction says how many answered of those who were asked, and nothing of too few ballots', () => {
  const shown = (response: { answered: number; asked: number } | null) =>
    said(createElement(FrontSatisfaction, { figures: answered(90), before: null, targets: [], response }));
  expect(shown({ answered: 10, asked: 40 })).toContain(
    'chưa đủ 5 phiếu để công bố Ít nhất 10 trên 40 người được mời đã chấm: tỷ lệ trả lời 25,0 % (làm tròn xuống bội số của 5 người).',
  );
  expect(shown(null)).not.toContain('người được mời đã chấm');
});

test.each([
  [2, 'Chưa có 3 cơ quan đủ 30 nên chưa xếp hạng.', false],
  [3, 'Chưa có 3 cơ quan đủ 30 nên chưa xếp hạng.', true],
])('%i offices with enough', (count, words, isRanked) => {
  const offices = Array.from({ length: count }, (_, place) => ({ code: `O${place}`, n: 40, share: wilson(30, 40) }));
  const page = said(
    createElement(RankingChart, {
      ...{ title: 'Đúng hạn', whole: null, fewest: 30, nameOf: (code: string) => code, sayN: String },
      ranking: rankingOf(offices, 30),
    }),
  );
  expect(page.includes(words)).toBe(!isRanked);
  expect(page.includes('Đồng hạng 1')).toBe(isRanked);
});
