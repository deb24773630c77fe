import { expect, test } from 'vitest';
import { workerFor } from './worker.ts';

const files = { 'index.html': 'start', 'zh/lab/index.html': 'lab', 'assets/a.js': 'a' };

function builtWith(changes: Readonly<Record<string, string>>, code = 'code'): { version: string; files: object } {
  const all = Object.entries({ ...files, ...changes }).map(([path, text]): [string, Buffer] => [
    path,
    Buffer.from(text),
  ]);
  const [head = ''] = workerFor(new Map(all), code).split('\n');
  return JSON.parse(head.replace('self.built=', '').replace(/;$/, ''));
}

test('the worker knows documents by their folder, and every other file by its path', () => {
  expect(Object.keys(builtWith({}).files)).toEqual(['assets/a.js', '', 'zh/lab/']);
});

test('another file, another content and another worker make another version, and nothing else does', () => {
  const { version } = builtWith({});
  expect(builtWith({}).version).toBe(version);
  const others = [builtWith({ 'b.js': '' }), builtWith({ 'assets/a.js': 'b' }), builtWith({}, 'other')];
  expect(new Set([version, ...others.map((each) => each.version)]).size).toBe(4);
});
