// What the front page of figures says: a change is called one only where it is, and nothing is said of what is not known.
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type Counts, figuresOf, noCounts } from '#app/domain/statistics.ts';
import { Headlines, Summary } from '#app/features/figures/headlines.tsx';
import type { PeriodFigures } from '#app/features/figures/types.ts';
import { Words } from '#app/i18n/words.tsx';

const satisfaction = { n: 3, index: null, factors: [], resolved: null };

function figures(counts: Partial<Counts>): PeriodFigures {
  const all = { ...noCounts(), ...counts };
  const groups = { byMonth: [], byUnit: [], byKind: [], byField: [], byProcedure: [], byCommune: [], byChannel: [] };
  return {
    ...groups,
    byRefusal: [],
    period: { from: '2026-01-01', to: '2026-12-31' },
    years: [2026],
    unit: null,
    today: '2026-11-21',
    counts: all,
    figures: figuresOf(all),
    answerDays: null,
    contactDays: null,
    overdueFor: [],
    satisfaction,
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
])('%i of 100 on time after %i of 100', (now, then, sentence) => {
  const page = said(createElement(Summary, { figures: answered(now), before: answered(then) }));
  expect(page).toContain(sentence);
  expect(page).toContain('nhận 120 đơn qua cổng; 100 đơn (83,3 %) đã được trả lời, 20 đơn đang giải quyết.');
  expect(page).toContain(
    `Trong 100 đơn đã trả lời hoặc đã quá hạn, ${now} đơn được trả lời đúng hạn: ${now},0 % (khoảng`,
  );
});

test('a period that goes on is told up to today', () => {
  expect(said(createElement(Summary, { figures: answered(90), before: null }))).toContain(
    'Từ 01/01/2026 đến 21/11/2026,',
  );
});

test('counts stand beside each other without a verdict, and what is not known is not said', () => {
  const page = said(createElement(Headlines, { figures: answered(90), before: answered(80) }));
  expect(page).toContain('Cùng kỳ năm trước: 120.');
  expect(page).toContain('dưới 5 phiếu');
  expect(said(createElement(Headlines, { figures: answered(90), before: null }))).not.toContain('năm trước');
});
