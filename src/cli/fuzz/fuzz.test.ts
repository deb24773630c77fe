import { describe, expect, test, vi } from 'vitest';
import { assertions } from '../../protocols/checkedKit.ts';
import { decodeLink } from '../../scenario/link/compression.ts';
import { adversary } from '../../search/adversary.ts';
import { judge } from '../../search/judge.ts';
import { captureMain } from '../../testing/cli/captureMain.ts';
import { faultsOfChinese, hasHan } from '../../testing/text/chinese.ts';
import { fuzz as english } from '../../text/en/fuzz.ts';
import { fuzz as chinese } from '../../text/zh/fuzz.ts';
import type { Terminal } from '../terminal.ts';
import { fuzz } from './fuzz.ts';
import type { Interruption } from './interruption.ts';
import { watchInterruption } from './interruption.ts';

/** The search on the command line: its output, its exit status, and its refusals. */

/**
 * Returns the first seed with four replicas, two of them liars, whose run cheats a client and breaks nothing else, as
 * the runs right before and behind it break nothing.
 */
function firstCheated(): number {
  const brokenIn = (seed: number): string =>
    judge(adversary(seed, { replicas: 4, liars: 2 }))
      .map(({ promise }) => promise)
      .join();
  for (let seed = 1; seed < 2000; seed++) {
    if (brokenIn(seed) === 'M6' && brokenIn(seed - 1) === '' && brokenIn(seed + 1) === '') return seed;
  }
  throw new Error('No client is cheated.');
}

const seed = firstCheated();
const cheated = ['--fuzz', '--liars', '2', '--seed', String(seed - 1), '--runs', '3'];

function linkIn(out: string): string {
  return out.match(/\?s=(\S+?)(?="|\s|$)/)?.[1] ?? '';
}

describe('with more than f liars', () => {
  test('a find is told with its monitor, its step and a link to its small form, and the status is 1', async () => {
    const { status, out, err } = await captureMain(cheated);
    expect(status).toBe(1);
    const lines = out.split('\n');
    expect(lines[0]).toBe(
      `M6 is broken in run 2 (seed ${seed}): a result that a client accepted is never contradicted`,
    );
    expect(lines[1]).toMatch(/^ {2}shrunk from \d+ interventions to \d in \d+ runs; nothing more can be left out$/);
    expect(lines[2]).toMatch(/^ {2}step \d+: R\d has the result \S+ for request 1, and elsewhere it is evil\.$/);
    expect(lines[3]).toMatch(/^ {2}\?s=1\.clear-\d\S*$/);
    expect(lines.slice(4)).toEqual(['', expect.stringMatching(/^3 runs: M6 in \d/), '']);
    expect(err).toContain('More than f = 1 lie: PBFT promises nothing here.\n');
    expect(err).toContain('3 of 3 runs: M6 in ');
  });

  test('the link opens the run in which the monitor fires, at the step that is told', async () => {
    const { out } = await captureMain(cheated);
    const link = linkIn(out);
    expect(link.length).toBeLessThan(80);
    const result = await decodeLink(link);
    if (!result.ok) throw new Error(result.fault.kind);
    const [finding] = judge(result.scenario.setup);
    expect(out).toContain(`step ${(finding?.step ?? 0) + 1}:`);
    expect((await captureMain([`?s=${link}`])).out).toContain('M6 violated');
  });

  test('with --json every find is one object, and so is the end', async () => {
    const { status, out } = await captureMain([...cheated, '--json']);
    const events = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([status, events.length]).toEqual([1, 2]);
    expect(events[0]).toMatchObject({
      event: 'find',
      promise: 'M6',
      run: 2,
      seed,
      isSmallest: true,
    });
    expect(events[1]).toMatchObject({ event: 'end', runs: 3, isStopped: false });
  });

  test('in Chinese', async () => {
    const { status, out, err } = await captureMain([...cheated, '--lang', 'zh']);
    expect(status).toBe(1);
    for (const line of [...out.split('\n'), ...err.split('\n')])
      if (!/\?s=|^$/.test(line)) expect(hasHan(line)).toBe(true);
    expect(out).toMatch(/共运行 3 次：M6 被破坏 \d 次。/);
  });
});

describe('with f liars', () => {
  test('nothing is found, and the status is 0', async () => {
    const { status, out, err } = await captureMain(['--fuzz', '--runs', '20']);
    expect([status, out]).toEqual([0, '20 runs: every promise was kept.\n']);
    expect(err.split('\n').slice(0, 2)).toEqual([
      '20 runs of 4 replicas, 1 of which lie (f = 1).',
      '2 of 20 runs: nothing found',
    ]);
  });

  test('settings that are not left to chance are as wanted', async () => {
    const settings = ['--set', 'window=4', '--set', 'tentativeExecution=1', '--set=clients=2'];
    expect((await captureMain(['--fuzz', '--runs', '10', '--replicas=7', ...settings])).status).toBe(0);
  });
});

test('a replica that contradicts an invariant of its own is told as one', async () => {
  const assert = vi.spyOn(assertions, 'pbft').mockImplementation(({ self }) => {
    if (self === 2) throw new Error('R2 has lost count.');
  });
  try {
    const { status, out } = await captureMain(['--fuzz', '--runs', '1', '--seed', '7']);
    expect(status).toBe(1);
    const [first, , sentence] = out.split('\n');
    expect(first).toBe(
      'An invariant is broken in run 1 (seed 7): the state of every correct replica is one that its rules can lead to',
    );
    expect(sentence).toMatch(/^ {2}step \d+: R2 has lost count\.$/);
    expect(out).toMatch(/1 run: An invariant in 1\.\n$/);
    const { out: chinese } = await captureMain(['--fuzz', '--runs', '1', '--seed', '7', '--lang', 'zh']);
    expect(chinese).toContain('不变量：每个正确副本的状态');
  } finally {
    assert.mockRestore();
  }
});

describe('Ctrl-C', () => {
  const capture = async (interruption: Interruption) => {
    let out = '';
    let isEnded = false;
    const terminal: Terminal = {
      out: (text) => {
        out += text;
      },
      err: () => {},
      readFile: () => Promise.reject(new Error('No file is read.')),
    };
    const end = () => {
      interruption.end();
      isEnded = true;
    };
    const args = ['--fuzz', '--liars', '2', '--seed', String(seed - 1), '--runs', '1000000'];
    const status = await fuzz(args, terminal, { ...interruption, end });
    return { status, out, isEnded };
  };

  test('stops after the run at hand, and what was found so far is told', async () => {
    let asked = 0;
    const { status, out, isEnded } = await capture({ isAsked: async () => ++asked > 10, end: () => {} });
    expect([status, isEnded]).toEqual([1, true]);
    expect(out).toContain(`M6 is broken in run 2 (seed ${seed})`);
    expect(out).toMatch(/Stopped after \d+ of 1000000 runs: M6 in \d.*\n$/);
  });

  test('stops the shrinking too: what is printed then is not the smallest form', async () => {
    let asked = 0;
    const { out } = await capture({ isAsked: async () => ++asked > 1, end: () => {} });
    expect(out).toContain('and not to the end');
  });

  test('comes as a signal, which is told once and then means what it usually does', async () => {
    const before = process.listenerCount('SIGINT');
    const interruption = watchInterruption();
    expect(await interruption.isAsked()).toBe(false);
    process.emit('SIGINT');
    expect(await interruption.isAsked()).toBe(true);
    expect(process.listenerCount('SIGINT')).toBe(before);
    interruption.end();
    const unused = watchInterruption();
    unused.end();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

describe('refused', () => {
  test.each([
    ['a scenario', ['figure'], /no scenario is given, and there is “figure”/],
    ['an option of the other kind of call', ['--until', '3'], /no option “--until”/],
    ['an unknown option', ['--run=3'], /no option “--run”/],
    ['an unknown short option', ['-r'], /no option “-r”/],
    ['an option named like what every object has', ['--constructor'], /no option “--constructor”/],
    ['a number that is missing', ['--runs'], /--runs needs a value/],
    ['another option in its place', ['--runs', '--json'], /--runs needs a value/],
    ['nothing behind its =', ['--seed='], /--seed needs a value/],
    ['a value for a flag', ['--json=yes'], /--json takes no value/],
    ['a word for a number', ['--runs', 'many'], /“many”/],
    ['a fraction', ['--seed', '1.5'], /“1\.5”/],
    ['a number below zero', ['--seed', '-1'], /“-1”/],
    ['no runs', ['--runs', '0'], /--runs has to be from 1 to 1000000, and it is 0/],
    ['too few replicas', ['--replicas', '3'], /--replicas has to be from 4 to 10/],
    ['more liars than replicas', ['--liars', '5'], /--liars has to be from 0 to 4, and it is 5/],
    ['a seed of more than 32 bits', ['--seed', '4294967296'], /from 0 to 4294967295/],
    ['a setting without a value', ['--set', 'window'], /NAME=VALUE, and there is “window”/],
    ['a setting that there is not', ['--set', 'windw=4'], /no setting “windw”: the settings are clients, /],
    ['a setting that has an option of its own', ['--set', 'replicas=4'], /no setting “replicas”/],
    ['a setting out of its bounds', ['--set', 'batchSize=0'], /--set batchSize has to be from 1 to 64/],
    ['a window that is too small', ['--set', 'window=4', '--set', 'checkpointInterval=3'], /L ≥ 2K.* 6, and it is 4/],
    [
      'two rules of which one would undo the other',
      ['--set=brokenRule=1', '--set=secondBrokenRule=34'],
      /E1 and E34 cannot/,
    ],
    ['one that speaks to the terminal', ['fig\u001b[2Jure'], /“fig\uFFFD\[2Jure”/],
  ])('%s', async (_name, args, sentence) => {
    for (const language of ['en', 'zh'] as const) {
      const { status, out, err } = await captureMain(['--fuzz', '--lang', language, ...args]);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(language === 'en' ? sentence : /\p{Script=Han}/u);
      expect(err.trimEnd()).not.toMatch(/\p{Control}/u);
    }
  });
});

test('a language that is not here is refused in English', async () => {
  expect((await captureMain(['--fuzz', '--lang', 'fr'])).err).toContain('“fr”');
});

test('in the language asked for, wherever the fault is', async () => {
  expect((await captureMain(['--fuzz', '--runs', '--lang', 'zh'])).err).toBe('选项 --runs 后面缺少值。\n');
});

test('--help says what there is, in either language', async () => {
  for (const args of [
    ['--fuzz', '--help'],
    ['-h', '--fuzz'],
  ]) {
    expect(await captureMain(args)).toEqual({ status: 0, out: english.help, err: '' });
  }
  expect((await captureMain(['--fuzz', '--help', '--lang', 'zh'])).out).toBe(chinese.help);
  expect((await captureMain(['--help'])).out).toContain('--fuzz');
});

test('the Chinese sentences are Chinese', () => {
  const { begins, beyond, progress, answered, broken, find, shrunk, violation, verdict, stopped, unheeded } = chinese;
  const sentences = [
    begins(1, 4, 1, 1),
    beyond(1),
    progress(1, 2, []),
    broken('M1', 2),
    answered,
    find('M1', '承诺', 1, 1),
  ];
  const more = [shrunk(9, 3, 2), violation(1, '句子。'), verdict(stopped(1, 2), []), unheeded('C', 1, 2, 2)];
  expect([...sentences, ...more].flatMap(faultsOfChinese)).toEqual([]);
});
