// The source as facts: each file, what it imports, and the few expressions that the architecture has rules about.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync, Visitor, type VisitorObject } from 'oxc-parser';

export interface Import {
  /** Path from the project's root, or the name of a package. */
  target: string;
  isOurs: boolean;
  isTypeOnly: boolean;
  line: number;
}

export interface SourceFile {
  path: string;
  lines: string[];
  imports: Import[];
  /** Expressions with rules: `new Date()`, `Date.now()`, `process.env`, `style=`, `dangerouslySetInnerHTML`. */
  found: { what: string; line: number }[];
}

const OWN_IMPORT = /^#(app|db|locales|tests)\//;

const isSource = (path: string) => /\.(ts|tsx|js|mjs)$/.test(path);

export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** Every file of ours: the source folders and the configuration at the top. */
export function readSource(): SourceFile[] {
  const atTop = readdirSync('.').filter((name) => isSource(name));
  return [...['app', 'db', 'tests', 'public'].flatMap(filesUnder).filter(isSource), ...atTop].sort().map(readFile);
}

function readFile(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const file: SourceFile = { path, lines: text.trimEnd().split('\n'), imports: [], found: [] };
  const lineOf = linesOf(text);
  const imports = (from: unknown, isTypeOnly: boolean, { start }: Span) => {
    if (typeof from === 'string') file.imports.push({ ...resolve(path, from), isTypeOnly, line: lineOf(start) });
  };
  const found = (what: string, { start }: Span) => file.found.push({ what, line: lineOf(start) });
  const said = ({ start, end }: Span) => text.slice(start, end);
  walk(path, text, {
    ImportDeclaration(node) {
      const names = node.specifiers;
      const areTypes = names.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type');
      imports(node.source.value, node.importKind === 'type' || (names.length > 0 && areTypes), node);
    },
    ExportNamedDeclaration: (node) => imports(node.source?.value, node.exportKind === 'type', node),
    ExportAllDeclaration: (node) => imports(node.source.value, node.exportKind === 'type', node),
    ImportExpression: (node) => imports(node.source.type === 'Literal' && node.source.value, false, node),
    TSImportType: (node) => imports(node.source.value, true, node),
    NewExpression(node) {
      if (said(node.callee) === 'Date' && node.arguments.length === 0) found('new Date()', node);
    },
    CallExpression(node) {
      if (said(node.callee) === 'Date.now') found('Date.now()', node);
    },
    MemberExpression(node) {
      if (said(node) === 'process.env') found('process.env', node);
    },
    JSXAttribute(node) {
      const name = said(node.name);
      if (name === 'style' || name === 'dangerouslySetInnerHTML') found(`${name}=`, node);
    },
  });
  return file;
}

interface Span {
  start: number;
  end: number;
}

/** Visits the tree of a file; a file that does not parse is an error. */
export function walk(path: string, text: string, visitor: VisitorObject): void {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  new Visitor(visitor).visit(program);
}

/** A function from an offset in `text` to the line, from 1, in which it lies. */
export function linesOf(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => 1 + ends.filter((end) => end < offset).length;
}

function resolve(path: string, from: string): { target: string; isOurs: boolean } {
  if (OWN_IMPORT.test(from)) return { target: from.slice(1), isOurs: true };
  if (!from.startsWith('.')) return { target: from, isOurs: false };
  return { target: relative('.', join(dirname(path), from)).replace(/\?.*$/, ''), isOurs: true };
}
