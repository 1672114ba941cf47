// The styles and scripts as they were built, read for what Chrome 80 and Safari 13 drop: a rule they do not know is a rule that is not there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseScript } from 'acorn';
import { type AtRule, type Declaration, parse } from 'postcss';
import { AT_A_DESK, expect, test } from '../support/story.ts';

const BUILT = 'build/client';
const builtStyles = () =>
  readdirSync(join(BUILT, 'assets'))
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(join(BUILT, 'assets', name), 'utf8'));

/** Each came after Chrome 80 or after Safari 13, and a page does not look like itself without it. */
const AT_RULES = /^(layer|property|container|scope|starting-style)$/;
const PROPERTIES =
  /^(inset(-.*)?|aspect-ratio|translate|rotate|scale|(margin|padding|border|scroll-margin)-(inline|block)(-(start|end))?(-.*)?|(inline|block)-size|gap-.*)$/;
const VALUES =
  /\d[dsl]v[hwib]\b|\b(ok)?l(ab|ch)\(|\bcolor-mix\(|\blight-dark\(|\brgb\(from|\bclip\b|\bclamp\(|\bround\(/;
const SELECTORS =
  /:(is|where|has|focus-visible|popover-open|open|user-invalid)\b|::(file-selector-button|details-content|backdrop)/;
/** May stand alone: without it the page only lacks a comfort. */
const COMFORTS = /:has\(|:focus-visible|::(file-selector-button|details-content|backdrop)/;

/** Everything in a style sheet that an old browser drops. */
function droppedFrom(css: string): string[] {
  const dropped: string[] = [];
  const sheet = parse(css);
  sheet.walkAtRules((rule: AtRule) => {
    if (AT_RULES.test(rule.name)) dropped.push(`@${rule.name} ${rule.params}`);
    if (rule.name === 'media' && /[<>]/.test(rule.params)) dropped.push(`@media ${rule.params}`);
  });
  sheet.walkDecls((declaration: Declaration) => {
    const { prop, value, parent } = declaration;
    const asks = parent?.parent?.type === 'atrule' && (parent.parent as AtRule).name === 'supports';
    const hasFallback = declaration.prev()?.type === 'decl' && (declaration.prev() as Declaration).prop === prop;
    if (PROPERTIES.test(prop)) dropped.push(`${prop}: ${value}`);
    if (!asks && !hasFallback && VALUES.test(value)) dropped.push(`${prop}: ${value}`);
  });
  sheet.walkRules(({ selectors }) => {
    const unknown = selectors.filter((selector) => SELECTORS.test(selector));
    const isAlone = unknown.length === selectors.length && unknown.every((selector) => COMFORTS.test(selector));
    if (unknown.length > 0 && !isAlone) dropped.push(selectors.join(', '));
  });
  return dropped;
}

/** Class names that say how far apart things stand in a line, and those of them that say it in margins as well. */
function gapsIn(css: string): { all: Set<string>; asMargins: Set<string> } {
  const [all, asMargins] = [new Set<string>(), new Set<string>()];
  const sheet = parse(css);
  sheet.walkDecls(/^((row|column)-)?gap$/, ({ parent }) => {
    if (parent?.type === 'rule') all.add((parent as unknown as { selector: string }).selector);
  });
  sheet.walkDecls(/^--gap-[xy]$/, ({ parent }) => {
    if (parent?.type === 'rule') asMargins.add((parent as unknown as { selector: string }).selector.replace('>*', ''));
  });
  return { all, asMargins };
}

test('an old browser reads all of the styles', { tag: AT_A_DESK }, () => {
  const styles = builtStyles();
  expect(styles.length).toBeGreaterThan(0);
  for (const css of styles) {
    expect(droppedFrom(css)).toEqual([]);
    const { all, asMargins } = gapsIn(css);
    expect(all.size).toBeGreaterThan(10);
    expect([...all].filter((gap) => !asMargins.has(gap))).toEqual([]);
  }
});

test('what is looked for here would be found', { tag: AT_A_DESK }, () => {
  const bad = [
    '@layer a { b { color: red } }',
    'a { padding-inline: 1px }',
    'a { inset: 0 }',
    'a { min-height: 100dvh }',
    'a { color: color-mix(in lab, red, blue) }',
    'a, b:focus-visible { color: red }',
    'a:where(.b) { color: red }',
    '@media (width >= 40rem) { a { color: red } }',
  ];
  for (const css of bad) expect(droppedFrom(css), css).not.toEqual([]);
  expect(droppedFrom('a { min-height: 100vh; min-height: 100dvh } a:focus-visible { color: red }')).toEqual([]);
});

test('an old browser reads every script', { tag: AT_A_DESK }, () => {
  const scripts = readdirSync(BUILT).filter((name) => name.endsWith('.js'));
  expect(scripts).toContain('enhance.js');
  for (const name of scripts)
    expect(() => parseScript(readFileSync(join(BUILT, name), 'utf8'), { ecmaVersion: 2019 }), name).not.toThrow();
});
