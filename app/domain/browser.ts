// Which browser somebody has, as a person would say it: family and system, nothing that tells two of them apart.

const FAMILIES: [name: string, pattern: RegExp][] = [
  ['Cốc Cốc', /coc_coc/i],
  ['Edge', /\bEdg/],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /SamsungBrowser/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS|Chromium/],
  ['Safari', /Safari/],
];

const SYSTEMS: [name: string, pattern: RegExp][] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
];

const nameIn = (names: typeof FAMILIES, text: string) => names.find(([, pattern]) => pattern.test(text))?.[0];

/** 'Firefox, Windows'; null for what nobody would recognise. */
export function browserNamed(userAgent: string | null): string | null {
  if (!userAgent) return null;
  return [nameIn(FAMILIES, userAgent), nameIn(SYSTEMS, userAgent)].filter(Boolean).join(', ') || null;
}
