import { describe, expect, test } from 'vitest';
import { formats } from '../export/index.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { encodeLink } from '../scenario/link/compression.ts';
import { foreignIn, inRegistry, madeUpId, wide } from '../testing/text/madeUpLanguage.ts';
import { main } from './picture.ts';

/** `npm run picture`, on a machine that has no files and keeps what is written. */

const formatNames = Object.keys(formats);
const link = await encodeLink({ base: 'figure', setup: { ...scenarioOf('figure').setup, seed: 42 } });

async function capture(...args: readonly string[]) {
  let [out, err] = ['', ''];
  const files = new Map<string, string>();
  const status = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readFile: async () => ({ ok: false, why: 'missing', code: 'ENOENT' }),
    writeFile: async (path, text) => {
      if (path.startsWith('/full/')) return 'ENOSPC';
      files.set(path, text);
      return null;
    },
  });
  return { status, out, err, files };
}

describe('a run is written', () => {
  test.each(formatNames)('as %s, with its title, link, n, f and seed', async (format) => {
    const { status, out, err } = await capture('figure', '--format', format);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('One replica crashes');
    expect(out).toContain('?s=1.figure');
    expect(out).toMatch(/n=4, f=1, seed=12625868|"n": 4,\s+"f": 1,\s+"seed": 12625868/);
  });

  test('from one step to another, in a language', async () => {
    const { out } = await capture('figure', '--format', 'markdown', '--from', '3', '--step', '5', '--language', 'zh');
    expect(
      out
        .split('\n')
        .slice(4, -1)
        .map((line) => line.split('.')[0]),
    ).toEqual(['3', '4', '5']);
    expect(out).toMatch(/副本|主节点/);
    expect(out).toContain('at=5&lang=zh');
  });

  test('the same, whatever comes after its last step', async () => {
    const begun = (await capture('figure', '--format', 'csv', '--step', '6')).out.split('\r\n').slice(2, -1);
    const whole = (await capture('figure', '--format', 'csv')).out.split('\r\n').slice(2, -1);
    expect(whole.slice(0, begun.length)).toEqual(begun);
  });

  test('from a link, with the address at which it was found', async () => {
    const { out } = await capture(`https://pbft.example/lab/?s=${link}&at=3`, '--format', 'mermaid');
    expect(out).toContain(`%% https://pbft.example/lab/?s=${link}&at=`);
    expect(out).toContain('seed=42');
  });

  test('into a file', async () => {
    const { status, out, files } = await capture('clear', '--format', 'json', '--out', 'clear.json');
    expect([status, out, [...files.keys()]]).toEqual([0, '', ['clear.json']]);
    expect(files.get('clear.json')).toBe((await capture('clear', '--format', 'json')).out);
  });
});

describe('one sentence, status 2 and no output for', () => {
  test.each([
    ['nothing to draw', [], /no run to draw/],
    ['an empty text', ['', '--format', 'csv'], /an empty text/],
    ['two runs', ['clear', 'figure', '--format', 'csv'], /“clear” and “figure”/],
    ['no format', ['clear'], /--format with one of markdown, /],
    ['a format that there is not', ['clear', '--format', 'png'], /“png”.*mermaid/],
    ['a format named like what every object has', ['clear', '--format', 'constructor'], /“constructor”/],
    ['a format without a name', ['clear', '--format'], /--format needs a value/],
    ['a step that is no number', ['clear', '--format', 'csv', '--step', 'end'], /--step .*“end”/],
    ['step 0', ['clear', '--format', 'csv', '--from', '0'], /--from .*from 1 on/],
    ['a step after the last', ['clear', '--format', 'csv', '--step', '31'], /step 31.* is 30/],
    ['a first step after the last', ['clear', '--format', 'csv', '--from', '31'], /--from is step 31/],
    ['steps in the wrong order', ['clear', '--format', 'csv', '--from', '9', '--step', '3'], /9, comes after .* 3/],
    ['an unknown option', ['clear', '--format', 'csv', '--lang', 'zh'], /“--lang”.*--language/],
    ['a value for help', ['clear', '--help=yes'], /--help takes no value/],
    ['a language that is not here', ['clear', '--format', 'csv', '--language', 'fr'], /“fr”/],
    ['a file that there is not', ['no.json', '--format', 'csv'], /“no\.json” is no link/],
    ['a link that is cut short', [link.slice(0, -1), '--format', 'csv'], /./],
    ['a file that cannot be written', ['clear', '--format', 'csv', '--out', '/full/a'], /“\/full\/a”.*ENOSPC/],
  ])('%s', async (_name, args, sentence) => {
    const { status, out, err, files } = await capture(...args);
    expect([status, out, files.size]).toEqual([2, '', 0]);
    expect(err).toMatch(sentence);
    expect(err.match(/\n/g)).toHaveLength(1);
  });

  test('an unknown format, in the language asked for, even behind it', async () => {
    const { err } = await capture('clear', '--format', 'png', '--language', 'zh');
    expect(err).toMatch(/^没有「png」这个格式：/);
  });
});

describe('a third language', () => {
  test.each([
    ['help', ['--help']],
    ['a format that there is not', ['clear', '--format', 'nothing']],
    ['a step after the last', ['clear', '--format', 'csv', '--step', '999']],
  ])('is spoken: %s', async (_name, args) => {
    const takeOut = inRegistry();
    try {
      const { out, err } = await capture(...args, '--language', madeUpId);
      expect(out + err).toMatch(wide);
      expect(foreignIn(out + err, [...args, ...formatNames])).toEqual([]);
    } finally {
      takeOut();
    }
  });
});

test('the help names every format', async () => {
  const { status, out } = await capture('--help');
  expect(status).toBe(0);
  expect(out).toContain(`one of ${formatNames.join(', ')}`);
});
