// Draws share cards: laid out by satori, made a PNG by sharp.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'satori';
import { drawingLine } from '../drawing/index.server.ts';
import { cardLayout } from './layout.ts';
import { CARD_SIZE, type CardWords } from './types.ts';

const SUBSETS = ['vietnamese', 'latin', 'latin-ext'] as const;
const WEIGHTS = [400, 600] as const;
const BYTES_AT_MOST = 16 * 1024 * 1024;

const fontFile = (subset: string, weight: number) =>
  createRequire(import.meta.url).resolve(
    `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`,
  );

/** What drawing takes is read when the first card is asked for: most processes never draw one. */
let tools: ReturnType<typeof load> | undefined;

async function load() {
  const [{ default: satori }, { default: sharp }, ...fonts] = await Promise.all([
    import('satori'),
    import('sharp'),
    ...SUBSETS.flatMap((subset) =>
      WEIGHTS.map(
        async (weight): Promise<Font> => ({
          name: subset,
          weight,
          style: 'normal',
          data: await readFile(fontFile(subset, weight)),
        }),
      ),
    ),
  ]);
  return { satori, sharp, fonts };
}

const cards = drawingLine(BYTES_AT_MOST, async (words: CardWords) => {
  tools ??= load();
  const { satori, sharp, fonts } = await tools;
  const svg = await satori(cardLayout(words), { ...CARD_SIZE, fonts });
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
});

/** The picture of these words. A flood of requests waits in line instead of taking the processor. */
export const drawCard = (words: CardWords): Promise<Buffer> => cards.file(words);
