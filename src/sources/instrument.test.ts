import { transformWithOxc } from 'vite';
import { expect, test } from 'vitest';
import { instrument } from './instrument.ts';

const code = `import type { A } from './a.ts';

/** A rule (§1). */
export function rule(a: number, out: { note(id: string): void }): number {
  if (a > 1) return note(out, 'many');
  for (const each of [1, 2]) a += each;
  if (a === 0) {
    a = 1;
  } else a = 2;
  return a;
}

function note(out: { note(id: string): void }, id: string): number {
  out.note(id);
  return 7;
}

// A policy.
export const policy = { few: (a: number) => a < 3, pair: (a: number) => ({ a }) } satisfies Record<string, unknown>;
`;

const { code: traced, texts } = instrument('p/rules/a.ts', code);

async function runTraced(call: string): Promise<[unknown, string[]]> {
  const { code: script } = await transformWithOxc(
    traced.replace(/^import .*\n/gm, '').replaceAll('export ', ''),
    'a.ts',
  );
  const reports: string[] = [];
  const run = new Function('__ran', `${script}; return ${call};`);
  return [run((id: string) => void reports.push(id)), reports];
}

function linesOf(reports: readonly string[]): number[] {
  const statements = texts.flatMap((text) => text.statements);
  return reports.map((id) => statements.find((each) => each.id === id)?.from ?? 0);
}

test('a function is a text with the comment above it, and a method is one too', () => {
  expect(texts.map(({ name, line }) => [name, line])).toEqual([
    ['rule', 3],
    ['note', 13],
    ['few', 19],
    ['pair', 19],
  ]);
  expect(texts[0]?.text).toMatch(/^\/\*\* A rule \(§1\)\. \*\/\nexport function rule[\s\S]*\n}$/);
});

test('what it writes a note with speaks', () => {
  const spoken = texts.flatMap(({ statements }) => statements.filter(({ speaks }) => speaks)).map(({ from }) => from);
  expect(spoken).toEqual([5, 14]);
});

test.each([
  ['rule(2, { note() {} })', 7, [5, 5, 14, 15]],
  ['rule(0, { note() {} })', 2, [5, 6, 6, 6, 7, 9, 10]],
  ['rule(-3, { note() {} })', 1, [5, 6, 6, 6, 7, 8, 10]],
  ['policy.few(2)', true, [19]],
  ['policy.pair(2).a', 2, [19]],
])('%s returns what it did, and reports its statements', async (call, value, lines) => {
  const [returned, reports] = await runTraced(call);
  expect(returned).toBe(value);
  expect(linesOf(reports)).toEqual(lines);
});
