// Styles and scripts as telephones of 2020 and the browsers inside Zalo and Facebook read them: Chrome 80 and Safari 13 drop what they do not know.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Targets, transform } from 'lightningcss';
import { type AtRule, type Declaration, parse, type Root, type Rule } from 'postcss';
import { type Plugin, transformWithEsbuild } from 'vite';

const BROWSERS = ['chrome80', 'safari13'];
const TARGETS: Targets = {
  chrome: 80 << 16,
  android: 80 << 16,
  safari: 13 << 16,
  ios_saf: 13 << 16,
  firefox: 78 << 16,
};

/** Stands behind Tailwind: rewrites every style sheet, and the scripts of `public/` once they are copied. */
export const forOldBrowsers: Plugin = {
  name: 'for-old-browsers',
  apply: 'build',
  enforce: 'pre',
  // What else the build lowers or shortens is shortened for them, too.
  config: () => ({ build: { cssTarget: BROWSERS } }),
  transform: (code, id) => (id.split('?')[0]?.endsWith('.css') ? { code: oldStyles(code), map: null } : null),
  async writeBundle({ dir = '' }) {
    for (const name of await readdir(dir)) {
      if (!name.endsWith('.js') || dir.endsWith('server')) continue;
      const script = await readFile(join(dir, name), 'utf8');
      const { code } = await transformWithEsbuild(script, name, {
        target: BROWSERS,
        minify: true,
        sourcemap: false,
      });
      await writeFile(join(dir, name), code);
    }
  },
};

export function oldStyles(css: string): string {
  const sheet = parse(css);
  initialiseProperties(sheet);
  flattenLayers(sheet);
  sheet.walkDecls(physical);
  sheet.walkRules((rule) => {
    rule.selectors = rule.selectors.flatMap(withoutIs);
  });
  const lowered = minified(sheet.toString());
  // After lightningcss, which would rewrite the condition.
  return `${lowered}@supports ${HAS_NO_FLEX_GAP}{${minified(gapsAsMargins(sheet))}}`;
}

const minified = (css: string): string =>
  transform({ filename: 'styles.css', code: Buffer.from(css), minify: true, targets: TARGETS }).code.toString();

/** `@property` gives variables their first value; where it is unknown, a layer of Tailwind does. It does everywhere here. */
function initialiseProperties(sheet: Root): void {
  sheet.walkAtRules('property', (rule) => void rule.remove());
  sheet.walkAtRules('layer', (layer) => {
    if (layer.params === 'properties') layer.each((rule) => void rule.replaceWith((rule as AtRule).nodes ?? []));
  });
}

/** Layers in their order, one after the other; what stood in none stays last. */
function flattenLayers(sheet: Root): void {
  const layers = new Map<string, AtRule[]>();
  for (const node of [...sheet.nodes]) {
    if (node.type !== 'atrule' || node.name !== 'layer') continue;
    for (const name of node.params.split(',').map((one) => one.trim()))
      layers.set(name, [...(layers.get(name) ?? []), node]);
    node.remove();
  }
  sheet.prepend([...layers.values()].flat().flatMap(({ nodes }) => nodes ?? []));
}

/** Vietnamese and English run from left to right, so logical sides are physical ones. */
const SIDES: Record<string, readonly string[]> = {
  inline: ['left', 'right'],
  block: ['top', 'bottom'],
  'inline-start': ['left'],
  'inline-end': ['right'],
  'block-start': ['top'],
  'block-end': ['bottom'],
};

function physical(declaration: Declaration): void {
  const { prop, value } = declaration;
  const [, box, side = '', part = ''] =
    /^(margin|padding|border|inset)-((?:inline|block)(?:-start|-end)?)(-\w+)?$/.exec(prop) ?? [];
  if (box) {
    const [first = value, last = first] =
      value.startsWith('var(') || value.startsWith('calc(') ? [value] : value.split(' ');
    const names = SIDES[side]!.map((one) => (box === 'inset' ? one : `${box}-${one}${part}`));
    declaration.replaceWith(names.map((name, at) => declaration.clone({ prop: name, value: at === 0 ? first : last })));
  }
  if (prop === 'inset')
    declaration.replaceWith(SIDES.inline!.concat(SIDES.block!).map((name) => declaration.clone({ prop: name })));
  if (prop === 'block-size') declaration.prop = 'height';
  if (/\d[ds]vh\b/.test(value)) declaration.cloneBefore({ value: value.replace(/(\d)[ds]vh\b/g, '$1vh') });
}

/** Tailwind's "inside of a group that has …", turned round. Who does not know `:has` loses only this rule. */
const IN_GROUP_THAT_HAS = /^(.*):is\(:where\(\.group\):has\(:is\((.*)\)\) \*\)$/;

/** `:is(a, b) c` as `a c, b c`. */
function withoutIs(selector: string): string[] {
  const [, inside, what] = IN_GROUP_THAT_HAS.exec(selector) ?? [];
  if (inside) return [`.group:has(${what}) ${inside}`];
  const found = /:(is|where)\(/.exec(selector);
  if (!found) return [selector];
  const before = selector.slice(0, found.index);
  const { inner, after } = inParentheses(selector.slice(found.index + found[0].length));
  return inner.filter((one) => !/:(popover-)?open\b/.test(one)).flatMap((one) => withoutIs(before + one + after));
}

function inParentheses(text: string): { inner: string[]; after: string } {
  const inner = [''];
  let depth = 0;
  for (const [at, sign] of [...text].entries()) {
    if (sign === ')' && depth === 0) return { inner, after: text.slice(at + 1) };
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (sign === ',' && depth === 0) inner.push('');
    else inner[inner.length - 1] += sign;
  }
  throw new Error(`unbalanced parentheses: ${text}`);
}

/** Nothing asks for `gap` between flex items by itself; `inset` or a plain `appearance` came with it or just after. */
const HAS_NO_FLEX_GAP = 'not ((inset:0) or (appearance:none))';

/** Every gap class again, as margins between the children of what is laid out in a line. */
function gapsAsMargins(sheet: Root): string {
  const gaps = classesWith(sheet, /^((row|column)-)?gap$/, /./);
  const lines = classesWith(sheet, /^display$/, /^(inline-)?flex$/);
  // Each child knows the gap of its own parent and of nobody above.
  const known = gaps.map(({ selector, prop, value, media }) => {
    const x = prop === 'row-gap' ? '' : `--gap-x:${value};`;
    const y = prop === 'column-gap' ? '' : `--gap-y:${value};`;
    return within(media, `${selector}>*{${x}${y}}`);
  });
  return ['*{--gap-x:0px;--gap-y:0px}', ...known, ...lines.map((line) => within(line.media, marginsIn(line)))].join('');
}

interface ClassRule {
  selector: string;
  media: string | null;
  prop: string;
  value: string;
}

function classesWith(sheet: Root, prop: RegExp, value: RegExp): ClassRule[] {
  const found: ClassRule[] = [];
  sheet.walkDecls(prop, (declaration) => {
    const rule = declaration.parent as Rule;
    const around = rule.parent as AtRule | Root;
    if (!value.test(declaration.value) || !/^\.([\w-]|\\.)+$/.test(rule.selector)) return;
    const media = around.type === 'atrule' ? around.params : null;
    found.push({ selector: rule.selector, media, prop: declaration.prop, value: declaration.value });
  });
  return found;
}

const within = (media: string | null, css: string): string => (media ? `@media ${media}{${css}}` : css);

/** In lines that wrap nobody knows which child comes first: half of the gap stands above and half below each. */
function marginsIn({ selector }: ClassRule): string {
  const line = `${selector}[class*=gap-]`;
  return (
    `${line}>*+:not(.ml-auto){margin-left:var(--gap-x)}` +
    `${line}.flex-col>*+:not(.mt-auto){margin-left:0;margin-top:var(--gap-y)}` +
    `${line}.flex-wrap>:not(.ml-auto){margin:calc(var(--gap-y)/2) var(--gap-x) calc(var(--gap-y)/2) 0}`
  );
}
