// Drawings tell no more than their numbers: columns begin at 0, shares fill 0 to 100 %, equal scales are equal, and no data is no line.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { labelStep } from '#app/ui/charts/drawing.tsx';
import { SeriesLine } from '#app/ui/charts/series-line.tsx';
import { Bullet, IntervalRows } from '#app/ui/charts/share-strip.tsx';
import { SmallMultiples } from '#app/ui/charts/small-multiples.tsx';
import { StackedColumns } from '#app/ui/charts/stacked-columns.tsx';

type Attributes = Record<string, string>;

/** The elements of a name, in order, as their attributes. */
const elements = (markup: string, name: string): Attributes[] =>
  [...markup.matchAll(new RegExp(`<${name}((?: [\\w:-]+="[^"]*")*)/?>`, 'g'))].map(([, attributes]) =>
    Object.fromEntries([...attributes!.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!])),
  );
const said = (markup: string, name: string) =>
  [...markup.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);
const say = (value: number) => String(value);
const percent = (text: string) => Number(text.replace('%', ''));

test.each([
  ['the months of a year', Array.from({ length: 12 }, (_, month) => String(month + 1)), 1],
  ['months with their years', Array.from({ length: 14 }, () => '10/25'), 2],
  ['large numbers of a year', Array.from({ length: 12 }, () => '12.345'), 2],
  ['months with a letter', Array.from({ length: 12 }, (_, month) => `T${month + 1}`), 1],
  ['ten years of months', Array.from({ length: 120 }, () => '10/25'), 16],
  ['nothing', [], 1],
])('labels of %s do not touch on a phone', (_what, labels, step) => expect(labelStep(labels)).toBe(step));

describe('stacked columns', () => {
  const values = [
    [3, 1],
    [0, 8],
    [0, 0],
  ];
  const markup = renderToStaticMarkup(
    createElement(StackedColumns, {
      title: 'Received',
      desc: 'Most came in 2',
      parts: [
        { name: 'on time', look: 'good' },
        { name: 'late', look: 'warn' },
      ],
      columns: values.map((column, index) => ({ label: `m${index}`, values: column })),
      say,
    }),
  );
  const bars = elements(markup, 'rect').filter(({ fill, x }) => fill?.startsWith('url(') && x !== '0.5');

  test('heights are as the numbers are, and a nothing is not drawn', () => {
    const [three, one, eight] = [bars[0], bars[1], bars[2]].map((bar) => Number(bar!.height));
    expect(bars).toHaveLength(3);
    expect(three! / one!).toBeCloseTo(3, 1);
    expect(eight! / one!).toBeCloseTo(8, 1);
  });

  test('a part stands on the one below it, the lowest on 0', () => {
    const [lower, upper] = bars.map(({ y, height }) => ({ top: Number(y), bottom: Number(y) + Number(height) }));
    expect(upper!.bottom).toBeCloseTo(lower!.top, 0);
    const zero = elements(markup, 'line').find(({ class: look }) => look === 'stroke-edge')!;
    expect(lower!.bottom).toBeCloseTo(Number(zero.y1), 0);
  });

  test('the parts differ by more than colour, and the sums stand above', () => {
    expect(new Set(elements(markup, 'pattern').map(({ id }) => id)).size).toBe(2);
    expect(said(markup, 'text')).toEqual(expect.arrayContaining(['4', '8', 'm0', 'm1', 'm2']));
  });

  test('it is one image with a name and a description', () => {
    const [image] = elements(markup, 'svg').filter(({ role }) => role === 'img');
    const ids = [...elements(markup, 'title'), ...elements(markup, 'desc')].map(({ id }) => id);
    expect(image!['aria-labelledby']).toBe(ids.join(' '));
    expect(said(markup, 'desc')).toEqual(['Most came in 2']);
  });
});

describe('line over time', () => {
  const point = (label: string, value: number | null) => ({ label, value, n: value === null ? 0 : 10 });
  const markup = renderToStaticMarkup(
    createElement(SeriesLine, {
      ...{ title: 'On time', desc: 'by month', labels: 'month', top: 1, say, sayN: say },
      points: [point('1', 0.5), point('2', 1), point('3', null), point('4', 0.25), point('5', null), point('6', 0)],
    }),
  );

  test('it is broken where there is nothing to count', () => {
    for (const path of elements(markup, 'path')) expect(path.d!.match(/M/g)).toHaveLength(3);
    expect(elements(markup, 'circle')).toHaveLength(4);
  });

  test('a share is drawn on the whole way from 0 to 100 %', () => {
    const [half, all, quarter, none] = elements(markup, 'circle').map(({ cy }) => Number(cy));
    expect(none! - half!).toBeCloseTo((none! - all!) / 2, 6);
    expect(none! - quarter!).toBeCloseTo((none! - all!) / 4, 6);
    const zero = elements(markup, 'line').find(({ class: look }) => look === 'stroke-edge')!;
    expect(none).toBeCloseTo(Number(zero.y1), 6);
  });
});

test('a share with its interval stands where it belongs on the scale', () => {
  const markup = renderToStaticMarkup(
    createElement(IntervalRows, {
      ends: ['0', '100 %'],
      rows: [{ code: 'a', name: 'A', value: '80 %', sentence: 'A: 80 %', share: 0.8, low: 0.7, high: 0.9 }],
    }),
  );
  expect(elements(markup, 'circle').map(({ cx }) => percent(cx!))).toEqual([80]);
  const whole = elements(markup, 'line').find(({ x1, x2 }) => x1 !== x2)!;
  expect([percent(whole.x1!), percent(whole.x2!)]).toEqual([70, 90]);
  expect(said(markup, 'title')).toEqual(['A: 80 %']);
});

test('a bar against its target, both on one scale', () => {
  const markup = renderToStaticMarkup(
    createElement(Bullet, { sentence: 's', share: 0.66, target: { share: 0.8, name: 'goal' }, ends: ['0', '100 %'] }),
  );
  expect(elements(markup, 'rect').map(({ width }) => percent(width!))).toEqual([100, 66]);
  expect(elements(markup, 'line').map(({ x1 }) => percent(x1!))).toEqual([80]);
});

test('small multiples share one scale', () => {
  const unit = (code: string, values: number[]) => ({
    ...{ code, name: code, value: '', sentence: code, values },
    provisional: new Set<number>(),
  });
  const markup = renderToStaticMarkup(
    createElement(SmallMultiples, { multiples: [unit('a', [2, 0]), unit('b', [0, 8])], ends: ['1', '2'], say }),
  );
  const [small, large] = elements(markup, 'rect').map(({ height }) => Number(height));
  expect(large! / small!).toBeCloseTo(4, 1);
  expect(said(markup, 'title')).toEqual(['a', 'b']);
});

describe('what may still change looks so without its colour', () => {
  const isProvisional = true;

  test('a line ends in dashes and a ring', () => {
    const point = { n: 9, value: 0.5 };
    const markup = renderToStaticMarkup(
      createElement(SeriesLine, {
        ...{ title: 'On time', desc: 'by month', labels: 'month', top: 1, say, sayN: say },
        points: [
          { ...point, label: '1' },
          { ...point, label: '2' },
          { ...point, label: '3', isProvisional },
        ],
      }),
    );
    const [dashed, solid] = elements(markup, 'path');
    expect(dashed!['stroke-dasharray']).toBeTruthy();
    expect(dashed!.d!.match(/[ML]/g)).toHaveLength(3);
    expect(solid!['stroke-dasharray']).toBeUndefined();
    expect(solid!.d!.match(/[ML]/g)).toHaveLength(2);
    expect(elements(markup, 'circle').map(({ class: look }) => /fill-raised/.test(look!))).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('a column is framed by dashes from 0 to its top, and has its note below', () => {
    const markup = renderToStaticMarkup(
      createElement(StackedColumns, {
        ...{ title: 'Received', desc: 'by month', say, notes: '%' },
        parts: [{ name: 'on time', look: 'good' }],
        columns: [
          { label: '1', values: [4], note: '80' },
          { label: '2', values: [2], note: '…', isProvisional },
        ],
      }),
    );
    const framed = elements(markup, 'rect').filter((one) => one['stroke-dasharray']);
    expect(framed).toHaveLength(1);
    expect(framed[0]!.fill).toBe('none');
    expect(said(markup, 'text')).toEqual(expect.arrayContaining(['%', '80', '…']));
  });

  test('a small column is an outline', () => {
    const one = { code: 'a', name: 'A', value: '', sentence: 'A', values: [2, 1], provisional: new Set([1]) };
    const markup = renderToStaticMarkup(createElement(SmallMultiples, { multiples: [one], ends: ['1', '2'], say }));
    expect(elements(markup, 'rect').map((bar) => Boolean(bar['stroke-dasharray']))).toEqual([false, true]);
  });
});
