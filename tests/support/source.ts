// The source as facts: each file, what it imports, and the few expressions that the architecture has rules about.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

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
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : /\.m?js$/.test(path) ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const file: SourceFile = { path, lines: text.trimEnd().split('\n'), imports: [], found: [] };
  const visit = (node: ts.Node): void => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
    const imported = importIn(node);
    if (imported) file.imports.push({ ...resolve(path, imported.from), isTypeOnly: imported.isTypeOnly, line });
    const what = expressionIn(node);
    if (what) file.found.push({ what, line });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return file;
}

function importIn(node: ts.Node): { from: string; isTypeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const names = node.importClause?.namedBindings;
    const allTypes = Boolean(names && ts.isNamedImports(names) && names.elements.every((one) => one.isTypeOnly));
    const isTypeOnly =
      node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (allTypes && !node.importClause?.name);
    return { from: node.moduleSpecifier.text, isTypeOnly };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
    return { from: node.moduleSpecifier.text, isTypeOnly: node.isTypeOnly };
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    if (argument && ts.isStringLiteral(argument)) return { from: argument.text, isTypeOnly: false };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
    return { from: node.argument.literal.text, isTypeOnly: true };
  return undefined;
}

function resolve(path: string, from: string): { target: string; isOurs: boolean } {
  if (OWN_IMPORT.test(from)) return { target: from.slice(1), isOurs: true };
  if (!from.startsWith('.')) return { target: from, isOurs: false };
  return { target: relative('.', join(dirname(path), from)).replace(/\?.*$/, ''), isOurs: true };
}

function expressionIn(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date.now') return 'Date.now()';
  if (ts.isPropertyAccessExpression(node) && node.getText() === 'process.env') return 'process.env';
  if (ts.isJsxAttribute(node) && ['style', 'dangerouslySetInnerHTML'].includes(node.name.getText()))
    return `${node.name.getText()}=`;
  return undefined;
}
