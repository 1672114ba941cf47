// How a share card looks: boxes for satori, which lays them out without a browser.
import { type CSSProperties, createElement as h, type ReactElement } from 'react';
import { CARD_SIZE, type CardWords } from './types.ts';

/** The colours of the light theme. */
const COLOR = { ground: '#ffffff', brand: '#0c3b46', ink: '#1b2430', muted: '#565c66', accent: '#0b5f6f' };
/** A title that is longer is set smaller, so that it stays on two lines. */
const LONG_TITLE = 46;

const box = (style: CSSProperties, ...children: (ReactElement | string | null)[]) =>
  h('div', { style: { display: 'flex', ...style } }, ...children);

/** The ripple that comes back, as on the pages. */
const mark = h(
  'svg',
  { width: 64, height: 64, viewBox: '0 0 40 40', fill: 'none', stroke: '#ffffff', strokeWidth: 2.5 },
  h('circle', { cx: 20, cy: 20, r: 4, fill: '#ffffff', stroke: 'none' }),
  h('path', { d: 'M12 20a8 8 0 1 1 8 8', strokeLinecap: 'round' }),
  h('path', { d: 'M5 20a15 15 0 1 1 15 15', strokeLinecap: 'round', opacity: 0.65 }),
  h('path', { d: 'M20 35l-4-3.5 4-3.5', strokeLinecap: 'round', strokeLinejoin: 'round' }),
);

export function cardLayout({
  title,
  number,
  name,
  detail,
  interval,
  period,
  portal,
  address,
  notice,
}: CardWords): ReactElement {
  return box(
    { ...CARD_SIZE, flexDirection: 'column', background: COLOR.ground, color: COLOR.ink },
    box(
      { background: COLOR.brand, color: '#ffffff', padding: '26px 60px', alignItems: 'center', fontSize: 34 },
      mark,
      box({ marginLeft: 22, fontWeight: 600 }, portal),
    ),
    box(
      { flexDirection: 'column', flexGrow: 1, padding: '34px 60px 0' },
      box({ fontSize: title.length > LONG_TITLE ? 34 : 42, fontWeight: 600, lineHeight: 1.2 }, title),
      box({ fontSize: 28, color: COLOR.muted, marginTop: 6 }, period),
      box(
        { alignItems: 'center', marginTop: 26 },
        box({ fontSize: 120, fontWeight: 600, color: COLOR.accent, lineHeight: 1 }, number),
        box(
          { fontSize: 38, fontWeight: 600, marginLeft: 36, flexShrink: 1, flexGrow: 1, width: 0, lineHeight: 1.2 },
          name,
        ),
      ),
      box({ fontSize: 28, marginTop: 18 }, detail),
      interval && box({ fontSize: 28, color: COLOR.muted }, interval),
    ),
    box(
      { padding: '0 60px 34px', fontSize: 26, justifyContent: 'space-between', color: COLOR.muted },
      box({ color: COLOR.accent, fontWeight: 600 }, address),
      notice && box({}, notice),
    ),
  );
}
