import { expect, test } from 'vitest';
import { KINDS } from '#app/domain/petition.ts';
import { ENDINGS, GROUNDS, type RoutingReason, sentencesOf } from '#app/domain/routing.ts';
import { wordsOf } from '#app/i18n/translate.ts';

type Say = (key: string, params: object) => string;

const name = { vi: 'Sở', en: 'Department' };
const whole: RoutingReason = {
  ground: 'intake',
  unit: name,
  procedure: { code: '1.001612', name: 'Đăng ký' },
  field: name,
  commune: name,
  ended: { ending: 'merged', unit: name, lastDay: '2025-02-28' },
};
const reasons: RoutingReason[] = [
  ...GROUNDS.filter((ground) => ground !== 'kind').map((ground) => ({ ...whole, ground })),
  ...KINDS.map((kind) => ({ ...whole, ground: 'kind' as const, kind })),
  ...ENDINGS.map((ending) => ({ ...whole, ended: { ...whole.ended!, ending } })),
];

test.each(['vi', 'en'] as const)('everything that can be said has words without gaps (%s)', (language) => {
  const say = wordsOf(language) as unknown as Say;
  const sentences = reasons.flatMap((because) => sentencesOf(because, language, (day) => day));
  expect(sentences.length).toBe(reasons.length * 2);
  for (const { key, params } of sentences) {
    const words = say(key, params);
    expect(words).toContain(name[language]);
    expect(words).not.toMatch(/{{|^routing|because\./);
  }
});

const trade = { vi: 'Sở Công Thương', en: 'Department of Industry and Trade' };
const old = { vi: 'Sở Giao thông vận tải', en: 'Department of Transport' };
const construction = { vi: 'Sở Xây dựng', en: 'Department of Construction' };

test.each<[what: string, because: RoutingReason, language: 'vi' | 'en', words: string[]]>([
  [
    'a procedure',
    { ground: 'procedure', unit: trade, procedure: { code: '2.000004', name: 'Đăng ký khuyến mại' } },
    'vi',
    ['Vì thủ tục 2.000004 (Đăng ký khuyến mại) thuộc thẩm quyền của Sở Công Thương.'],
  ],
  [
    'an office that was merged: first the one that was meant, then the one it became',
    { ground: 'addressed', unit: construction, ended: { ending: 'merged', unit: old, lastDay: '2025-02-28' } },
    'vi',
    [
      'Vì bạn đã chọn gửi đến Sở Giao thông vận tải.',
      'Sở Giao thông vận tải đã kết thúc hoạt động (ngày cuối: 28/02/2025) và hợp nhất vào Sở Xây dựng.',
    ],
  ],
  [
    'the same in English',
    { ground: 'addressed', unit: construction, ended: { ending: 'merged', unit: old, lastDay: '2025-02-28' } },
    'en',
    [
      'Because you chose to send it to Department of Transport.',
      'Department of Transport has ended (last day: 28/02/2025) and was merged into Department of Construction.',
    ],
  ],
])('it reads as a sentence: %s', (_what, because, language, words) => {
  const say = wordsOf(language) as unknown as Say;
  const writeDay = (day: string) => day.split('-').reverse().join('/');
  expect(sentencesOf(because, language, writeDay).map(({ key, params }) => say(key, params))).toEqual(words);
});
