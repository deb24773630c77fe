import { describe, expect, test } from 'vitest';
import { csvOf } from '../experiments/csv.ts';
import { encodeExperiment } from '../experiments/link.ts';
import { measure } from '../experiments/measure.ts';
import { runsOf } from '../experiments/plan.ts';
import { usualExperiment } from '../experiments/usual.ts';
import { hasHan } from '../testing/text/chinese.ts';
import { main } from './experiment.ts';

const link = encodeExperiment(usualExperiment) ?? '';

async function captured(args: readonly string[]) {
  const said = { out: '', err: '', written: new Map<string, string>() };
  const status = await main(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    readFile: async () => ({ ok: false, why: 'missing', code: 'ENOENT' }),
    writeFile: async (path, text) => {
      if (path === 'full.csv') return 'ENOSPC';
      said.written.set(path, text);
      return null;
    },
  });
  return { status, ...said };
}

describe('an experiment on the command line', () => {
  test('is the same as a link, as an address and as numbers', async () => {
    const expected = csvOf(
      usualExperiment,
      runsOf(usualExperiment).map(({ setup }) => measure(setup)),
    );
    const numbers = ['--sweep', 'replicas', '--from', '4', '--to', '31', '--step', '3'];
    for (const args of [[link], [`https://lab.example/en/experiments/?e=${link}#a`], [`?e=${link}`], numbers]) {
      expect(await captured(args)).toMatchObject({ status: 0, err: '', out: expected });
    }
  });

  test('takes another scenario, and other settings', async () => {
    const sweep = ['--sweep', 'latency', '--from', '10', '--to', '10'];
    const { out, err } = await captured([...sweep, '--base', 'seven', '--set', 'jitter=0', '--repeat', '2']);
    expect([err, out.match(/^latency,10,\d+,1,1,quiet,92,92,yes/gm)?.length]).toEqual(['', 2]);
  });

  test('is a picture in the language asked for, in a file where one is named', async () => {
    const { status, out, written } = await captured([link, '--format', 'svg', '--language', 'zh', '--out', 'a.svg']);
    const picture = written.get('a.svg') ?? '';
    expect([status, out, hasHan(picture)]).toEqual([0, '', true]);
    expect(picture).toMatch(/^<svg .*<\/svg>\n$/s);
  });

  test('has a help in each language', async () => {
    const [english, chinese] = [await captured(['--help']), await captured(['-h', '--language', 'zh'])];
    expect([english.status, chinese.status]).toEqual([0, 0]);
    for (const { out } of [english, chinese]) expect(out).toContain('viewChangeTimeout');
  });

  test.each([
    [[], 'There is nothing to sweep: give a link'],
    [['?s=1.clear.ABCD'], 'is no link of an experiment'],
    [[link, link], 'One experiment is made at a time'],
    [[link, '--sweep', 'loss'], 'so --sweep cannot stand beside it'],
    [[link.slice(0, -6)], 'cut off'],
    [[link, '--nothing'], 'There is no option “--nothing”'],
    [[link, '--format'], 'The option --format needs a value'],
    [[link, '--help=1'], 'The option --help takes no value'],
    [[link, '--format', 'png'], 'the formats are csv, svg'],
    [[link, '--language', 'xx'], 'a language that is not here'],
    [[link, '--out', 'full.csv'], '“full.csv” cannot be written (ENOSPC)'],
    [['--sweep', 'colour', '--from', '1', '--to', '2'], '“colour” cannot be swept'],
    [['--sweep', 'loss', '--from', 'x', '--to', '2'], 'The value of --from has to be a whole number'],
    [['--sweep', 'loss', '--from', '1', '--to', '101'], 'To: 101 is out of range, which is 0 to 100'],
    [['--sweep', 'loss', '--from', '9', '--to', '1'], 'The last value, 1, comes before the first, 9'],
    [
      ['--sweep', 'loss', '--from', '0', '--to', '100', '--repeat', '50'],
      'That makes 5050 runs, and 1000 are the most',
    ],
    [['--sweep', 'loss', '--from', '0', '--to', '1', '--set', 'colour'], '--set needs NAME=VALUE'],
    [['--sweep', 'loss', '--from', '0', '--to', '1', '--set', 'colour=1'], 'There is no setting “colour”'],
    [['--sweep', 'loss', '--from', '0', '--to', '1', '--set', 'clients=x'], 'The value of --set clients'],
    [['--sweep', 'loss', '--from', '0', '--to', '1', '--set', 'clients=99'], 'At the value 0 there is no run'],
    [['--sweep', 'loss', '--from', '0', '--to', '1', '--base', 'nothing.json'], '“nothing.json” is no link'],
    [['--sweep', 'loss', '--from', '0', '--to', '1', '--base', 'goDemo'], 'Only runs of PBFT are counted here'],
    [['--sweep', 'liars', '--from', '0', '--to', '5'], '5 primaries cannot lie where there are 4 replicas'],
  ] as const)('%s is refused in one line: %s', async (args, sentence) => {
    const { status, out, err } = await captured(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err.trimEnd()).not.toContain('\n');
  });
});
