// The mutants that no test killed, as lines to read, and the list of those that are explained.

/** `if (‹a > b → a >= b›) return;`: the line of the source with the mutant in it. It holds when lines above it move. */
export function describe(source, { location: { start, end }, replacement }) {
  const lines = source.split('\n');
  const before = lines[start.line - 1].slice(0, start.column - 1);
  const after = lines[end.line - 1].slice(end.column - 1);
  const inside = lines.slice(start.line - 1, end.line);
  inside[inside.length - 1] = inside.at(-1).slice(0, end.column - 1);
  inside[0] = inside[0].slice(before.length);
  return onOneLine(`${before}‹${shortened(inside.join('\n'))} → ${shortened(replacement)}›${after}`);
}

function shortened(code) {
  const line = onOneLine(code);
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function onOneLine(code) {
  return code.replaceAll(/\s+/g, ' ').trim();
}

/** The mutants of a report of Stryker, by file, with their descriptions. */
export function mutantsOf({ files }) {
  return Object.entries(files).flatMap(([path, { source, mutants }]) =>
    mutants.map((mutant) => {
      const { status, mutatorName, location } = mutant;
      const file = path.split('/').at(-1);
      const { line, column } = location.start;
      return { file, status, place: `${path}:${line}:${column}`, mutatorName, text: describe(source, mutant) };
    }),
  );
}

/** `file: mutant # reason`, one a line. */
export function parseExplained(text) {
  return text
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const [, file, mutant, reason] = /^(\S+\.ts): (.+›.*?) # (.+)$/.exec(line) ?? [];
      if (!file) throw new Error(`Not \`file: mutant # reason\`: ${line}`);
      return { file, text: mutant, reason };
    });
}

const killed = new Set(['Killed', 'Timeout', 'CompileError', 'RuntimeError']);
const alive = new Set(['Survived', 'NoCoverage']);

/**
 * The survivors without an explanation, and the explanations that are of no use any more: their mutant is killed, or is
 * not there. Only explanations for files of the report are looked at.
 */
export function compare(mutants, explained) {
  const files = new Set(mutants.map(({ file }) => file));
  const survivors = mutants.filter(({ status }) => alive.has(status));
  const isSame = (one) => (other) => one.file === other.file && one.text === other.text;
  return {
    explained: survivors.filter((mutant) => explained.some(isSame(mutant))),
    unexplained: survivors.filter((mutant) => !explained.some(isSame(mutant))),
    useless: explained
      .filter(({ file }) => files.has(file))
      .filter((entry) => !survivors.some(isSame(entry)))
      .map((entry) => ({ ...entry, why: mutants.some(isSame(entry)) ? 'killed' : 'gone' })),
  };
}

/** A row for each file and one for all: how many mutants, killed, explained, and the rest. */
export function figures(mutants, explained) {
  const rows = new Map();
  for (const mutant of mutants) rows.set(mutant.file, [...(rows.get(mutant.file) ?? []), mutant]);
  return [...rows, ['all', mutants]].map(([file, group]) => {
    const dead = group.filter(({ status }) => killed.has(status)).length;
    const { explained: accepted, unexplained } = compare(group, explained);
    const total = dead + accepted.length + unexplained.length;
    return { file, total, killed: dead, explained: accepted.length, unexplained: unexplained.length };
  });
}
