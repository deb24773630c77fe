import { posix } from 'node:path';
import { parseSync } from 'vite';

/**
 * Reads the lists of requirements, rules and runs that tests and comments refer to by number (`row 24`, `PR3`, `V3`),
 * and finds the references that lead nowhere. The lists are tables in README files; the first cell of a line is its id.
 */

export type SourceText = {
  /** The path, with forward slashes. */
  readonly path: string;
  readonly text: string;
};

/** The parts of a source file that may refer to a list. */
export type NumberedFile = {
  readonly path: string;
  readonly isTest: boolean;
  readonly titles: readonly Piece[];
  /** Titles, comments, and the ids that the code gives to rules and monitors. */
  readonly pieces: readonly Piece[];
};

type Piece = { readonly text: string; readonly line: number };

/** A line of a list, with the tests that hold it. */
export type Entry = {
  readonly id: string;
  readonly tests: readonly NamedTest[];
  /** True where it names a test, or says why there is none; or where its list names no tests. */
  readonly isExplained: boolean;
};

export type NamedTest = {
  /** The base name: files may move. */
  readonly file: string;
  /** Parts of the titles of its tests; empty where the titles name the id. */
  readonly titles: readonly string[];
};

/** Letters of the lists. R is left out: R0, R1, … are replicas. */
const letters = '(?:PP|PR|CM|ST|VC|NV|[BCDEKMNOPTVWX])';
const numbered = `${letters}[1-9]\\d?(?:\\.[1-9])?`;
const wholeId = new RegExp(`^(?:row \\d+|ambiguity \\d|1\\.1\\d|${numbered})$`);
/**
 * An id in running text. `PP0.1.0.3` is the name of a message, and 1.12 a reference only where a title or a rule
 * follows.
 */
const idInText = new RegExp(
  `(?<![\\w.§-])(?:[Rr]ows? \\d+|ambiguity \\d|1\\.1\\d(?=:| \\(§|, [A-Z]|\\))|${numbered})(?![\\w-]|\\.\\w)`,
  'g',
);
const idOfDescriptor = /\bid: '([^']+)'/g;
const testInCell = /`([\w-]+\.(?:test|spec)\.tsx?)`((?:,? “[^”]+”)*)/g;
/** The words that stand in the place of tests. */
const withoutTests = /^(?:not yet|not modelled|none)\b/;
const codeFileInText = /`([\w./-]+\.(?:tsx?|mjs))`/g;

/** The lines of the tables in a README that begin with an id. */
export function entriesOf(markdown: string): Entry[] {
  const entries: Entry[] = [];
  let hasTests = false;
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('|')) continue;
    const [id = '', ...rest] = line
      .slice(1, line.lastIndexOf('|'))
      .split('|')
      .map((cell) => cell.trim());
    const last = rest.at(-1) ?? '';
    if (id === 'id' || id === 'row') hasTests = last === 'tests';
    if (!wholeId.test(id)) continue;
    const tests = hasTests ? testsIn(last) : [];
    entries.push({ id, tests, isExplained: !hasTests || tests.length > 0 || withoutTests.test(last) });
  }
  return entries;
}

function testsIn(cells: string): NamedTest[] {
  return [...cells.matchAll(testInCell)].map(([, file = '', titles = '']) => {
    return { file, titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title) };
  });
}

/** The source files that a README names, by their base names. */
export function codeFilesIn(markdown: string): string[] {
  return [...new Set([...markdown.matchAll(codeFileInText)].map(([, path = '']) => posix.basename(path)))];
}

/** Parses a file, and collects its comments, the titles of its tests and the ids that it gives. */
export function readNumbered({ path, text }: SourceText): NumberedFile {
  const lineAt = (start: number) => text.slice(0, start).split('\n').length;
  const isTest = /\.(?:test|spec)\.tsx?$/.test(path);
  const parsed = parseSync(path, text, { sourceType: 'module' });
  const comments = parsed.comments.map(({ value, start }) => ({ text: value, line: lineAt(start) }));
  const titles = isTest
    ? titlesIn(parsed.program, text).map(({ title, start }) => ({ text: title, line: lineAt(start) }))
    : [];
  // The colon makes a reference of 1.12 too.
  const ids = isTest ? [] : [...text.matchAll(idOfDescriptor)].filter(([, id = '']) => wholeId.test(id));
  const given = ids.map(({ 1: id, index }) => ({ text: `${id}:`, line: lineAt(index) }));
  return { path, isTest, titles, pieces: [...comments, ...titles, ...given] };
}

/** References that are in no list, as lines for a person to read. */
export function danglingReferences(files: readonly NumberedFile[], entries: readonly Entry[]): string[] {
  const listed = new Set(entries.map(({ id }) => id));
  return files.flatMap(({ path, pieces }) =>
    pieces.flatMap(({ text, line }) =>
      idsIn(text)
        .filter((id) => !listed.has(id))
        .map((id) => `${path}:${line} ${id} is in no list`),
    ),
  );
}

/** Tests that a list names and that do not exist, and tests of a row that are missing in its line. */
export function faultsOfLists(files: readonly NumberedFile[], entries: readonly Entry[]): string[] {
  const titlesOf = new Map<string, string[]>();
  for (const { path, titles } of files.filter(({ isTest }) => isTest)) {
    const name = posix.basename(path);
    titlesOf.set(name, [...(titlesOf.get(name) ?? []), ...titles.map(({ text }) => text)]);
  }
  const unexplained = entries.filter(({ isExplained }) => !isExplained).map(({ id }) => `${id}: names no test`);
  const named = entries.flatMap(({ id, tests }) => tests.flatMap((test) => faultsOfTest(id, test, titlesOf)));
  return [...unexplained, ...named, ...testsLeftOut(entries, titlesOf)];
}

type TitlesOf = ReadonlyMap<string, readonly string[]>;

function faultsOfTest(id: string, { file, titles }: NamedTest, titlesOf: TitlesOf): string[] {
  const titlesInFile = titlesOf.get(file);
  if (!titlesInFile) return [`${id}: there is no ${file}`];
  if (titles.length === 0) {
    return titlesInFile.some((title) => idsIn(title).includes(id)) ? [] : [`${id}: no test of ${file} is named by it`];
  }
  const missing = titles.filter((part) => !titlesInFile.some((title) => title.includes(part)));
  return missing.map((part) => `${id}: ${file} has no test “${part}”`);
}

function testsLeftOut(entries: readonly Entry[], titlesOf: TitlesOf): string[] {
  const listed = new Set(entries.flatMap(({ id, tests }) => tests.map(({ file }) => `${id}: ${file}`)));
  const used = [...titlesOf].flatMap(([file, titles]) =>
    titles.flatMap(idsIn).flatMap((id) => (id.startsWith('row ') ? [`${id}: ${file}`] : [])),
  );
  return [...new Set(used)].filter((test) => !listed.has(test)).map((test) => `${test} is not in the list`);
}

function idsIn(text: string): string[] {
  return [...text.matchAll(idInText)].map(([id]) => id.replace(/^[Rr]ows? /, 'row '));
}

type SyntaxNode = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
};

/** The first argument of `test`, `it` and `describe`, also behind `.each(…)` and the like. */
function titlesIn(program: unknown, text: string): { readonly title: string; readonly start: number }[] {
  const titles: { title: string; start: number }[] = [];
  visit(program, ({ type, callee, arguments: given }) => {
    if (type !== 'CallExpression') return;
    const called = callee as SyntaxNode;
    const [first] = given as readonly SyntaxNode[];
    if (!first || !/^(?:test|it|describe)\b/.test(text.slice(called.start, called.end))) return;
    const { value, start, end } = first;
    if (typeof value === 'string') titles.push({ title: value, start });
    else if (first.type === 'TemplateLiteral') titles.push({ title: text.slice(start + 1, end - 1), start });
  });
  return titles;
}

function visit(value: unknown, see: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') see(value as SyntaxNode);
    for (const child of Object.values(value)) visit(child, see);
  }
}
