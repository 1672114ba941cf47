// The pictures of shared pages: of the right size, of this page's number, drawn once for the same words.
import { expect, test } from 'vitest';
import { shareCard } from '#app/features/share-cards/index.server.ts';
import { CARD_SIZE, type SharedPage } from '#app/features/share-cards/types.ts';
import { pictureOf } from '#tests/support/strict-readers.ts';

const NOW = new Date('2026-11-21T03:00:00Z');
const asked = (page: SharedPage, language: 'vi' | 'en' = 'vi') => ({ page, year: null, language, now: NOW });

test.each<SharedPage>([
  { name: 'figures' },
  { name: 'satisfaction' },
  { name: 'timeliness' },
  { name: 'organisation', code: 'SCT' },
])('the card of $name', async (page) => {
  const card = await shareCard(asked(page));
  const { format, width, height } = await pictureOf(card!);
  expect({ format, width, height }).toEqual({ format: 'png', ...CARD_SIZE });
  const again = await shareCard(asked(page));
  expect(again, 'the same words are one picture').toBe(card);
  expect(await shareCard(asked(page, 'en'))).not.toEqual(card);
});

test('there is no card of an office that does not exist', async () => {
  expect(await shareCard(asked({ name: 'organisation', code: 'KHONG-CO' }))).toBeNull();
});
