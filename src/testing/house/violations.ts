import { posix } from 'node:path';
import { parseSync } from 'vite';
import { bareWordsOf } from './bareWords.ts';
import { impuritiesOf } from './impurities.ts';
import type { SourceFile, SyntaxFinding, SyntaxNode } from './syntax.ts';
import { visit } from './syntax.ts';

/**
 * The floors, from the ground up: a folder imports itself and those on floors before its own, never one beside it. Each
 * folder has the libraries it may use.
 */
const floors: readonly Readonly<Record<string, readonly string[]>>[] = [
  { engine: [] },
  { protocols: ['@noble/hashes'] },
  { scenario: ['valibot'] },
  { search: [] },
  { experiments: [] },
  { lessons: ['valibot'] },
  { text: [] },
  { offline: [] },
  { store: ['zustand', 'valibot'], diagram: ['react', 'd3-array', 'd3-path', 'd3-selection', 'd3-zoom'] },
  { export: ['gifenc', 'fflate'], sources: ['vite', 'node:', 'virtual:'] },
  { ui: ['react', 'react-dom', '@base-ui/react', 'd3-array', 'fuzzysort', 'lucide', 'uqr'] },
  // Most of it runs where the page is built.
  { pages: ['react', 'react-dom', 'vite', 'fflate', 'node:'] },
  { cli: ['d3-array', 'node:'] },
  // Support of tests: for tests and one another, from every floor.
  { testing: ['vitest', 'fast-check', 'vite', 'node:'] },
];
const folders: Readonly<Record<string, readonly string[]>> = Object.assign({}, ...floors);
const floorOf = (folder: string): number => floors.findIndex((floor) => Object.hasOwn(floor, folder));
const testingLibraries = ['vitest', 'fast-check', 'omggif', 'node:'];

/** React owns the page; these take hold of an element themselves, so one file deals with them. */
const elementLibraries = ['d3-selection', 'd3-zoom'];
const elementFile = 'diagram/viewport/gestures.ts';

/** The folders without clock, chance, async or page: a run depends on its scenario and on nothing else. */
const pureFolders = ['engine', 'protocols', 'scenario', 'search', 'experiments', 'lessons', 'export'];
const waiting = ['async', 'await', 'Promise'];

type Place = { path: string; folder: string; isTest: boolean };

/** The violations of the house rules, as lines for a person to read. */
export function findViolations(files: readonly SourceFile[], mayBeAsync: readonly string[] = []): string[] {
  return files.flatMap((file) => {
    const findings = findingsOf(file, mayBeAsync.includes(file.path));
    const lines = findings.map(({ start, what }) => ({ line: file.text.slice(0, start).split('\n').length, what }));
    return lines.sort((a, b) => a.line - b.line).map(({ line, what }) => `${file.path}:${line} ${what}`);
  });
}

function findingsOf({ path, text }: SourceFile, maySuspend: boolean): SyntaxFinding[] {
  const place = {
    path,
    folder: path.includes('/') ? (path.split('/')[0] ?? '') : '',
    isTest: /\.test\.tsx?$/.test(path),
  };
  if (place.folder && floorOf(place.folder) < 0) return [{ start: 0, what: 'is in no folder of the house' }];
  const { module, program, errors } = parseSync(path, text, { sourceType: 'module' });
  if (errors.length) return [{ start: errors[0]?.labels[0]?.start ?? 0, what: 'does not parse' }];

  const root = program as unknown as SyntaxNode;
  const findings: SyntaxFinding[] = [];
  for (const { specifier, start } of importsOf(root)) {
    const what = place.folder && faultOfImport(place, specifier.replace(/\?.*$/, ''));
    if (what) findings.push({ start, what });
  }
  for (const { moduleRequest, entries, start } of module.staticImports) {
    const isBare = entries.length === 0 && !text.slice(start, moduleRequest.start).includes('{');
    if (isBare && moduleRequest.value.startsWith('.') && !moduleRequest.value.endsWith('.css')) {
      findings.push({ start, what: `imports ${moduleRequest.value} for its side effects` });
    }
  }
  for (const { entries, start } of module.staticExports) {
    if (entries.some((entry) => entry.exportName.name === 'default' || entry.exportName.kind === 'Default')) {
      findings.push({ start, what: 'has a default export' });
    }
    if (posix.basename(path) === 'index.ts' && entries.some((entry) => entry.moduleRequest)) {
      findings.push({ start, what: 'passes on what it imports; an index is a registry' });
    }
  }
  if (!place.isTest) findings.push(...protocolsNamed(place, text), ...changingVariables(place, root));
  if (place.folder === 'ui' && !place.isTest) findings.push(...bareWordsOf(root));
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
  // Nothing depends on a test: it may take a protocol, a scenario or words from wherever they are.
  if (isTest || targetFolder === folder) return undefined;
  if (floorOf(targetFolder) > floorOf(folder)) return `imports ${targetFolder}/, which lies below ${folder}/`;
  return floorOf(targetFolder) === floorOf(folder)
    ? `imports ${targetFolder}/, which lies beside ${folder}/`
    : undefined;
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
  const imports: { specifier: string; start: number }[] = [];
  visit(root, (node) => {
    const isImport = /^(Import|ExportNamed|ExportAll)(Declaration|Expression)$|^TSImportType$/.test(node.type);
    const source = isImport ? (node.source as { value?: unknown } | null) : null;
    if (typeof source?.value === 'string') imports.push({ specifier: source.value, start: node.start });
  });
  return imports;
}

/** Finds protocols, and messages of protocols, that the engine names: it may name none. */
function protocolsNamed({ folder }: Place, text: string): SyntaxFinding[] {
  if (folder !== 'engine') return [];
  return [...text.matchAll(/pbft|go-?demo|broadcast-?demo|view-?change|new-?view|pre-?prepare/gi)].map(
    ({ 0: name, index }) => ({ start: index, what: `names a protocol: ${name}` }),
  );
}

/**
 * Finds module variables that change: memory that nobody handed in. The page's own and the terminal's may have some.
 */
function changingVariables({ path, folder }: Place, root: SyntaxNode): SyntaxFinding[] {
  if (folder === 'store' || folder === 'cli' || /\/use[A-Z]\w*\.tsx?$/.test(path)) return [];
  return (root.body as SyntaxNode[]).flatMap((statement) => {
    const declaration = (statement.declaration ?? statement) as SyntaxNode;
    const isLet = declaration.type === 'VariableDeclaration' && declaration.kind !== 'const';
    return isLet ? [{ start: declaration.start, what: 'has a module-level variable that changes' }] : [];
  });
}
