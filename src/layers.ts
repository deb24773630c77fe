import { posix } from 'node:path';
import { parseSync } from 'vite';

export type SourceFile = {
  /** Inside src/, with forward slashes. */
  path: string;
  text: string;
};

/** From the ground up: a folder imports itself and those on floors before its own. With each, the libraries it may use. */
const floors: readonly Readonly<Record<string, readonly string[]>>[] = [
  { engine: [] },
  { protocols: ['@noble/hashes'] },
  { scenario: ['valibot'] },
  { search: [] },
  { lessons: [] },
  { text: [] },
  { store: ['zustand'] },
  { diagram: ['react', 'd3-selection', 'd3-zoom'] },
  { export: ['react', 'react-dom/server'] },
  { ui: ['react', 'react-dom', '@base-ui/react', 'lucide-react', 'tinykeys'] },
  { pages: ['react', 'react-dom/server'] },
  { cli: ['node:'] },
  // Helpers of tests: for tests and one another, from every floor.
  { testing: ['vitest', 'fast-check', 'node:'] },
];
const folders: Readonly<Record<string, readonly string[]>> = Object.assign({}, ...floors);
const floorOf = (folder: string): number => floors.findIndex((floor) => Object.hasOwn(floor, folder));
const testingLibraries = ['vitest', 'fast-check', 'node:'];

/** React owns the page; these take hold of an element themselves, so one file deals with them. */
const elementLibraries = ['d3-selection', 'd3-zoom'];
const elementFile = 'diagram/viewport/gestures.ts';

/** No clock, no chance, nothing to wait for, no page: a run depends on its scenario and on nothing else. */
const pureFolders = ['engine', 'protocols', 'scenario', 'search', 'lessons'];
const impureNames = new Set([
  ...['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'Promise'],
  ...['requestAnimationFrame', 'requestIdleCallback', 'window', 'document', 'navigator', 'location', 'localStorage'],
  ...['sessionStorage', 'crypto', 'fetch', 'Worker', 'globalThis', 'self', 'process', 'console'],
]);
const waiting = ['async', 'await', 'Promise'];

type SyntaxNode = { type: string; start: number; [key: string]: unknown };
type Finding = { start: number; what: string };
type Place = { path: string; folder: string; isTest: boolean };

/** Everything in which the files break the rules of the house, as lines for a person to read. */
export function findViolations(files: readonly SourceFile[], mayBeAsync: readonly string[] = []): string[] {
  return files.flatMap((file) => {
    const findings = findingsOf(file, mayBeAsync.includes(file.path));
    const lines = findings.map(({ start, what }) => ({ line: file.text.slice(0, start).split('\n').length, what }));
    return lines.sort((a, b) => a.line - b.line).map(({ line, what }) => `${file.path}:${line} ${what}`);
  });
}

function findingsOf({ path, text }: SourceFile, maySuspend: boolean): Finding[] {
  const place = {
    path,
    folder: path.includes('/') ? (path.split('/')[0] ?? '') : '',
    isTest: /\.test\.tsx?$/.test(path),
  };
  if (place.folder && floorOf(place.folder) < 0) return [{ start: 0, what: 'is in no folder of the house' }];
  const { module, program, errors } = parseSync(path, text, { sourceType: 'module' });
  if (errors.length) return [{ start: errors[0]?.labels[0]?.start ?? 0, what: 'does not parse' }];

  const root = program as unknown as SyntaxNode;
  const findings: Finding[] = [];
  for (const { specifier, start } of importsOf(root)) {
    const what = place.folder && faultOfImport(place, specifier.replace(/\?.*$/, ''));
    if (what) findings.push({ start, what });
  }
  for (const { entries, start } of module.staticExports) {
    if (entries.some((entry) => entry.exportName.name === 'default' || entry.exportName.kind === 'Default')) {
      findings.push({ start, what: 'has a default export' });
    }
    if (posix.basename(path) === 'index.ts' && entries.some((entry) => entry.moduleRequest)) {
      findings.push({ start, what: 'passes on what it imports; an index is a registry' });
    }
  }
  if (pureFolders.includes(place.folder) && !place.isTest) {
    const impurities = impuritiesOf(root).filter(({ what }) => !(maySuspend && waiting.includes(what)));
    findings.push(
      ...impurities.map(({ start, what }) => ({ start, what: `uses ${what}, but ${place.folder}/ is pure` })),
    );
  }
  return findings;
}

function faultOfImport({ path, folder, isTest }: Place, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return faultOfLibrary({ path, folder, isTest }, specifier);
  const target = posix.join(posix.dirname(path), specifier);
  if (target.startsWith('..')) return `imports ${target}, outside src/`;
  const targetFolder = target.includes('/') ? (target.split('/')[0] ?? '') : '';
  if (!targetFolder) return `imports ${target}, which lies below ${folder}/`;
  if (targetFolder === 'testing' && !isTest && folder !== 'testing') return 'imports testing/, which is for tests';
  // Nothing hangs on a test: it may take a protocol, a scenario or words from wherever they are.
  if (isTest || targetFolder === folder) return undefined;
  return floorOf(targetFolder) > floorOf(folder) ? `imports ${targetFolder}/, which lies below ${folder}/` : undefined;
}

function faultOfLibrary({ path, folder, isTest }: Place, specifier: string): string | undefined {
  const allowed = [...(folders[folder] ?? []), ...(isTest ? testingLibraries : [])];
  const isPartOf = (library: string) =>
    specifier === library || specifier.startsWith(library.endsWith(':') ? library : `${library}/`);
  if (!allowed.some(isPartOf)) {
    const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1);
    return `uses ${name.join('/')}, which ${folder}/ may not`;
  }
  if (elementLibraries.some(isPartOf) && path !== elementFile)
    return `uses ${specifier}, which only ${elementFile} may`;
  return undefined;
}

function importsOf(root: SyntaxNode): { specifier: string; start: number }[] {
  const found: { specifier: string; start: number }[] = [];
  visit(root, (node) => {
    const isImport = /^(Import|ExportNamed|ExportAll)(Declaration|Expression)$|^TSImportType$/.test(node.type);
    const source = isImport ? (node.source as { value?: unknown } | null) : null;
    if (typeof source?.value === 'string') found.push({ specifier: source.value, start: node.start });
  });
  return found;
}

/**
 * Uses of what a pure folder must not use. A name that the file declares for itself is its own; that the same file
 * could then also reach for the global one is the price of doing without scopes.
 */
function impuritiesOf(root: SyntaxNode): Finding[] {
  const declared = declaredNames(root);
  const found: Finding[] = [];
  const report = ({ start }: SyntaxNode, what: string) => found.push({ start, what });
  visit(root, (node) => {
    if (node.type === 'Identifier' && impureNames.has(nameOf(node)) && !declared.has(nameOf(node)))
      report(node, nameOf(node));
    if (node.async === true) report(node, 'async');
    if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await === true))
      report(node, 'await');
    if (takesRandomFromMath(node)) report(node, 'Math.random');
  });
  return found;
}

function takesRandomFromMath(node: SyntaxNode): boolean {
  const from = (node.type === 'MemberExpression' ? node.object : node.init) as SyntaxNode | null | undefined;
  if (from?.type !== 'Identifier' || nameOf(from) !== 'Math') return false;
  if (node.type === 'VariableDeclarator') return true;
  const property = node.property as SyntaxNode;
  return nameOf(property) === 'random' || property.value === 'random';
}

function declaredNames(root: SyntaxNode): Set<string> {
  const names = new Set<string>();
  const collect = (pattern: unknown) =>
    visit(pattern, (node) => {
      if (node.type === 'Identifier') names.add(nameOf(node));
    });
  visit(root, (node) => {
    if (node.type === 'VariableDeclarator') collect(node.id);
    if (Array.isArray(node.params)) collect(node.params);
    if (/^Import(Default|Namespace)?Specifier$/.test(node.type)) collect(node.local);
    if (/^Function|^TSTypeAlias/.test(node.type)) collect(node.id);
  });
  return names;
}

const nameOf = (node: SyntaxNode): string => String(node.name);

/** Calls `see` for every node that stands for itself: the key in `{ key: 1 }` and `a.key` is only a label. */
function visit(value: unknown, see: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  else if (isNode(value)) {
    see(value);
    for (const [key, child] of Object.entries(value)) {
      const isLabel = ['key', 'property', 'label', 'imported', 'exported'].includes(key) && !value.computed;
      if (!isLabel) visit(child, see);
    }
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
