import { describe, expect, test } from 'vitest';
import { circlesIn } from './testing/house/circles.ts';
import { readSources } from './testing/house/sources.ts';
import { findViolations } from './testing/house/violations.ts';

/**
 * Files of the pure folders that may wait for something, each with its reason. Keep it short.
 * A file that is gone must leave this list too.
 */
const mayBeAsync: Readonly<Record<string, string>> = {
  'scenario/link/compression.ts': 'the platform packs and unpacks long links with a stream, which answers later',
  'scenario/link/forgiving.ts': 'a link that it tries may be a packed one',
};

/** Returns the faults of one small file. */
function faultsOf(path: string, text: string, asyncFiles: readonly string[] = []): string[] {
  return findViolations([{ path, text }], asyncFiles);
}

describe('the house', () => {
  const sources = readSources();

  test('keeps its own rules', () => {
    expect(sources.length).toBeGreaterThan(0);
    expect(findViolations(sources, Object.keys(mayBeAsync))).toEqual([]);
  });

  test('names no exception for a file that does not exist', () => {
    const paths = sources.map((source) => source.path);
    expect(Object.keys(mayBeAsync).filter((path) => !paths.includes(path))).toEqual([]);
  });
});

describe('circles', () => {
  test('there are none: no two files need each other before they can be run', () => {
    expect(circlesIn(readSources().filter(({ path }) => !path.includes('.test.')))).toEqual([]);
  });

  test('are found, whatever they pass through', () => {
    const files = [
      { path: 'ui/a.ts', text: "import { b } from './b.ts';\nexport const a = b;" },
      { path: 'ui/b.ts', text: "import { c } from '../store/c.ts';\nexport const b = c;" },
      { path: 'store/c.ts', text: "import { a } from '../ui/a.ts';\nexport const c = a;" },
      { path: 'ui/d.ts', text: "import { a } from './a.ts';\nexport const d = a;" },
    ];
    expect(circlesIn(files)).toEqual([['store/c.ts', 'ui/a.ts', 'ui/b.ts']]);
  });

  test('of types alone are none', () => {
    const files = [
      { path: 'ui/a.ts', text: "import type { B } from './b.ts';\nexport type A = B;" },
      { path: 'ui/b.ts', text: "import { type A } from './a.ts';\nexport type B = A;" },
    ];
    expect(circlesIn(files)).toEqual([]);
  });
});

describe('the engine', () => {
  test('names no protocol, not even in a comment', () => {
    expect(faultsOf('engine/a.ts', '// as in PBFT\nconst a = "viewChange";')).toEqual([
      'engine/a.ts:1 names a protocol: PBFT',
      'engine/a.ts:2 names a protocol: viewChange',
    ]);
    expect(faultsOf('protocols/a.ts', '// as in PBFT')).toEqual([]);
    expect(faultsOf('engine/a.test.ts', '// as in PBFT')).toEqual([]);
  });
});

describe('modules', () => {
  test('keep no variable that changes, outside store/, cli/ and hooks', () => {
    const fault = ['engine/a.ts:1 has a module-level variable that changes'];
    expect(faultsOf('engine/a.ts', 'let a = 1;')).toEqual(fault);
    expect(faultsOf('engine/a.ts', 'export let a = 1;')).toEqual(fault);
    expect(faultsOf('engine/a.ts', 'export function f() { let a = 1; return a++; }')).toEqual([]);
    for (const path of ['store/a.ts', 'cli/a.ts', 'ui/useA.ts']) expect(faultsOf(path, 'let a = 1;')).toEqual([]);
  });

  test('are imported for what they export, and only styles for their effect', () => {
    expect(faultsOf('ui/a.ts', "import './b.ts';")).toEqual(['ui/a.ts:1 imports ./b.ts for its side effects']);
    expect(faultsOf('ui/a.ts', "import './b.css';")).toEqual([]);
  });
});

describe('imports between folders', () => {
  test('go to the same folder or to one above', () => {
    expect(faultsOf('scenario/a.ts', "import { b } from './b.ts';")).toEqual([]);
    expect(faultsOf('ui/panels/a.tsx', "import { b } from '../../engine/b.ts';")).toEqual([]);
  });

  test('never go below, in whatever form', () => {
    const fault = ['engine/a.ts:1 imports scenario/, which lies below engine/'];
    expect(faultsOf('engine/a.ts', "import { b } from '../scenario/b.ts';")).toEqual(fault);
    expect(faultsOf('engine/a.ts', "import type { B } from '../scenario/b.ts';")).toEqual(fault);
    expect(faultsOf('engine/a.ts', "import '../scenario/b.ts';")).toEqual(expect.arrayContaining(fault));
    expect(faultsOf('engine/a.ts', "export { b } from '../scenario/b.ts';")).toEqual(fault);
    expect(faultsOf('engine/a.ts', "export type B = import('../scenario/b.ts').B;")).toEqual(fault);
    expect(faultsOf('store/a.ts', "void import('../ui/b.ts');")).toEqual([
      'store/a.ts:1 imports ui/, which lies below store/',
    ]);
  });

  test('never go to a folder on the same floor: the picture knows no store, and the store no picture', () => {
    expect(faultsOf('diagram/a.ts', "import type { Run } from '../store/b.ts';")).toEqual([
      'diagram/a.ts:1 imports store/, which lies beside diagram/',
    ]);
    expect(faultsOf('store/a.ts', "import { b } from '../diagram/b.ts';")).toEqual([
      'store/a.ts:1 imports diagram/, which lies beside store/',
    ]);
  });

  test('go from what leaves the lab to the picture, never back', () => {
    expect(faultsOf('export/a.ts', "import { b } from '../diagram/b.ts';")).toEqual([]);
    expect(faultsOf('diagram/a.ts', "import { b } from '../export/b.ts';")).toEqual([
      'diagram/a.ts:1 imports export/, which lies below diagram/',
    ]);
  });

  test('are found on the line where they stand, and not in a comment or a text', () => {
    const text =
      "// import '../scenario/a.ts'\nconst b = \"import '../scenario/a.ts'\";\nimport { c } from '../ui/c.ts';";
    expect(faultsOf('search/a.ts', text)).toEqual(['search/a.ts:3 imports ui/, which lies below search/']);
  });

  test('do not reach for the top level, nor outside', () => {
    expect(faultsOf('ui/a.tsx', "import { b } from '../main.tsx';")).toEqual([
      'ui/a.tsx:1 imports main.tsx, which lies below ui/',
    ]);
    expect(faultsOf('ui/a.tsx', "import b from '../../package.json';")).toEqual([
      'ui/a.tsx:1 imports ../package.json, outside src/',
    ]);
  });

  test('are free in main.tsx and in tests of the whole', () => {
    expect(faultsOf('main.tsx', "import { a } from './ui/a.tsx';\nimport 'react-dom/client';")).toEqual([]);
  });

  test('need a folder that is on the list', () => {
    expect(faultsOf('utils/a.ts', '')).toEqual(['utils/a.ts:1 is in no folder of the house']);
  });
});

describe('libraries', () => {
  test('are those that the folder may use', () => {
    expect(faultsOf('protocols/a.ts', "import { sha256 } from '@noble/hashes/sha2.js';")).toEqual([]);
    expect(faultsOf('diagram/a.tsx', "import { memo } from 'react';")).toEqual([]);
    expect(faultsOf('cli/a.ts', "import { argv } from 'node:process';")).toEqual([]);
  });

  test('are refused elsewhere', () => {
    expect(faultsOf('scenario/a.ts', "import { sha256 } from '@noble/hashes/sha2.js';")).toEqual([
      'scenario/a.ts:1 uses @noble/hashes, which scenario/ may not',
    ]);
    expect(faultsOf('store/a.ts', "import { useState } from 'react';")).toEqual([
      'store/a.ts:1 uses react, which store/ may not',
    ]);
    expect(faultsOf('ui/a.ts', "import { readFileSync } from 'node:fs';")).toEqual([
      'ui/a.ts:1 uses node:fs, which ui/ may not',
    ]);
  });

  test('of testing are for tests', () => {
    expect(faultsOf('engine/a.test.ts', "import { test } from 'vitest';\nimport fc from 'fast-check';")).toEqual([]);
    expect(faultsOf('engine/a.ts', "import { test } from 'vitest';")).toHaveLength(1);
  });

  test('that take hold of an element have one place', () => {
    const text = "import { zoom } from 'd3-zoom';\nimport { select } from 'd3-selection';";
    expect(faultsOf('diagram/viewport/gestures.ts', text)).toEqual([]);
    expect(faultsOf('diagram/Diagram.tsx', text)).toEqual([
      'diagram/Diagram.tsx:1 uses d3-zoom, which only diagram/viewport/gestures.ts may',
      'diagram/Diagram.tsx:2 uses d3-selection, which only diagram/viewport/gestures.ts may',
    ]);
  });
});

describe('the pure folders', () => {
  test.each([
    ['Date', 'const a = new Date();'],
    ['Date', 'export const a = () => Date.now();'],
    ['Math.random', 'const a = Math.random();'],
    ['Math.random', "const a = Math['random']();"],
    ['Math.random', 'const { random } = Math;'],
    ['performance', 'const a = performance.now();'],
    ['setTimeout', 'setTimeout(() => {}, 1);'],
    ['setTimeout', 'const a = { setTimeout };'],
    ['requestAnimationFrame', 'requestAnimationFrame(() => {});'],
    ['window', 'const a = window.innerWidth;'],
    ['document', "document.title = 'a';"],
    ['globalThis', 'const a = globalThis.Date;'],
    ['async', 'export async function a() {}'],
    ['async', 'const a = async () => 1;'],
    ['await', 'const a = await b;'],
    ['await', 'for await (const a of b) c(a);'],
    ['Promise', 'const a = Promise.resolve(1);'],
  ])('have no %s: %s', (name, text) => {
    const folders = ['engine', 'protocols', 'scenario', 'search', 'export'];
    const faults = folders.map((folder) => faultsOf(`${folder}/a.ts`, text));
    expect(faults).toEqual(folders.map((folder) => [`${folder}/a.ts:1 uses ${name}, but ${folder}/ is pure`]));
    expect(faultsOf('store/a.ts', text)).toEqual([]);
    expect(faultsOf('engine/a.test.ts', text)).toEqual([]);
  });

  test('may use the same words for things of their own', () => {
    const text = [
      '// Date, Math.random, await, window',
      "const a = 'document';",
      'type State = { readonly window: number; document: string };',
      'const b = (state: State, window: number) => state.window + window;',
      'const c = { performance: 1, Date: 2 };',
      'const d = Math.floor(c.performance);',
    ].join('\n');
    expect(faultsOf('engine/a.ts', text)).toEqual([]);
  });

  test('may wait in a file that the list of exceptions names, and do nothing else there', () => {
    const text = 'export async function a() { await b(); return Date.now(); }';
    expect(faultsOf('scenario/a.ts', text, ['scenario/a.ts'])).toEqual([
      'scenario/a.ts:1 uses Date, but scenario/ is pure',
    ]);
  });
});

describe('exports', () => {
  test('have names', () => {
    const fault = ['ui/a.ts:2 has a default export'];
    expect(faultsOf('ui/a.ts', '\nexport default function a() {}')).toEqual(fault);
    expect(faultsOf('ui/a.ts', 'const a = 1;\nexport { a as default };')).toEqual(fault);
  });

  test('are not passed on by an index, which is only ever a registry', () => {
    const fault = ['text/index.ts:1 passes on what it imports; an index is a registry'];
    expect(faultsOf('text/index.ts', "export * from './a.ts';")).toEqual(fault);
    expect(faultsOf('text/index.ts', "export { a } from './a.ts';")).toEqual(fault);
    expect(faultsOf('text/index.ts', "import { a } from './a.ts';\nexport const all = [a];")).toEqual([]);
  });
});

test('a file that does not parse is a fault, not a pass', () => {
  expect(faultsOf('engine/a.ts', 'const = ;')).toEqual(['engine/a.ts:1 does not parse']);
});
