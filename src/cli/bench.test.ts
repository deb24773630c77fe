import { expect, test } from 'vitest';
import { summarize } from './bench/statistics.ts';
import { grouped, tableOf } from './bench/table.ts';
import { main } from './bench.ts';

test('a summary has the middle, the ends, and the value that 95 of 100 stay below', () => {
  const values = Array.from({ length: 101 }, (_, index) => (index * 37) % 101);
  expect(summarize(values)).toEqual({ least: 0, median: 50, p95: 95, most: 100 });
  expect(summarize([7])).toEqual({ least: 7, median: 7, p95: 7, most: 7 });
});

test('a table puts names to the left and numbers to the right', () => {
  expect(tableOf(['', 'median'], [['n = 4', '1 k']])).toBe('         median\n  n = 4     1 k\n');
});

test('large numbers are written in groups', () => {
  expect([0, 999, 1000, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567']);
});

test('a measurement that is not there is refused, with those that are', async () => {
  let [out, err] = ['', ''];
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    readFile: async () => ({ ok: false, why: 'missing', code: '' }) as const,
  };
  expect(await main(['speed'], terminal)).toBe(2);
  expect(out).toBe('');
  expect(err).toBe('There is no measurement “speed”: there are engine, seek, links, layout, changes.\n');
});
