import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { scenarioToFile } from '../scenario/file/file.ts';
import { encodeLink } from '../scenario/link/compression.ts';
import { captureMain } from '../testing/cli/captureMain.ts';
import { processTerminal } from './terminal.ts';

/** Bad input gets one sentence about the fault and its place, status 2, and nothing on standard output. */

const link = await encodeLink({ base: 'figure', setup: { ...scenarioOf('figure').setup, seed: 42 } });
const good = scenarioToFile({ base: 'figure', setup: scenarioOf('figure').setup });

function asFile(text: string) {
  return { ok: true, text } as const;
}

async function expectRefusal(args: readonly string[], sentence: RegExp, files = {}): Promise<void> {
  const { status, out, err } = await captureMain(args, files);
  expect([args, status, out]).toEqual([args, 2, '']);
  expect(err).toMatch(sentence);
  expectOneSentence(err);
}

/** Expects one line, closed by its only full stop that is followed by nothing or by a space. */
function expectOneSentence(err: string): void {
  expect(err.endsWith('\n')).toBe(true);
  const line = err.slice(0, -1);
  expect(line).not.toMatch(/\p{Control}/u);
  expect(line.match(/\.(?=\s|$)|。/gu)?.length, line).toBe(1);
  expect(line).toMatch(/(\.|。)$/);
}

describe('options', () => {
  test.each([
    ['nothing to run', [], /no scenario to run/],
    ['an empty text', [''], /an empty text: give a link/],
    ['nothing but spaces', ['  '], /an empty text/],
    ['an unknown option', ['figure', '--jsn'], /“--jsn”/],
    ['an unknown option with a value', ['--seed=7', 'figure'], /“--seed”/],
    ['an unknown short option', ['-j', 'figure'], /“-j”/],
    ['an option named like what every object has', ['figure', '--constructor'], /“--constructor”/],
    ['--until without a value', ['figure', '--until'], /--until needs a value/],
    ['--until before another option', ['figure', '--until', '--json'], /--until needs a value/],
    ['--until with nothing behind its =', ['figure', '--until='], /--until needs a value/],
    ['--until with a fraction', ['figure', '--until', '3.5'], /“3\.5”/],
    ['--until with a negative number', ['figure', '--until', '-3'], /“-3”/],
    ['--until with a word', ['figure', '--until', 'end'], /“end”/],
    ['--until in another notation', ['figure', '--until', '1e3'], /“1e3”/],
    ['--until beyond all numbers', ['figure', '--until', '9'.repeat(400)], /whole number/],
    ['--lang without a value', ['figure', '--lang'], /--lang needs a value/],
    ['a language that is not here', ['figure', '--lang', 'fr'], /“fr”/],
    ['a value for a flag', ['figure', '--json=yes'], /--json takes no value/],
    ['--set without a value', ['figure', '--set'], /--set needs a value/],
    ['--set without an assignment', ['figure', '--set', 'window'], /NAME=VALUE.*“window”/],
    ['a setting that does not exist', ['figure', '--set', 'windw=4'], /“windw”.*checkpointInterval/],
    ['a setting named like what every object has', ['figure', '--set', 'constructor=4'], /“constructor”/],
    ['a setting that is no whole number', ['figure', '--set', 'window=4.5'], /--set window .*“4\.5”/],
    ['L < 2K', ['figure', '--set', 'window=19'], /cluster\.window .*L must be at least twice .*§4\.3/],
    ['a view-change timer of 0', ['figure', '--set', 'viewChangeTimeout=0'], /viewChangeTimeout .*§4\.4/],
    ['a client timer of 0', ['figure', '--set', 'clientTimeout=0'], /clientTimeout .*§4\.1/],
    ['n < 4', ['figure', '--set', 'replicas=3'], /cluster\.replicas .*n ≥ 3f\+1/],
    ['a batch of 0', ['figure', '--set', 'batchSize=0'], /cluster\.batchSize .*at least one request/],
    ['--protocol without a value', ['figure', '--protocol'], /--protocol needs a value/],
    ['an unknown protocol', ['figure', '--protocol', 'raft'], /“raft”: the protocols are pbft, broadcast-demo/],
    ['a protocol named like what every object has', ['figure', '--protocol', 'toString'], /“toString”.*pbft/],
    [
      'a protocol that knows no such request',
      ['clear', '--protocol=broadcast-demo'],
      /operation .*“put x 1” is no address/,
    ],
    ['two scenarios', ['figure', 'clear'], /“figure” and “clear”/],
    ['a file and a link', ['a.pbft.json', `?s=${link}`], /“a\.pbft\.json” and “\?s=/],
  ])('%s', (_name, args, sentence) => expectRefusal(args, sentence));

  test('in the language asked for, wherever the fault is', async () => {
    await expectRefusal(['--jsn', 'figure', '--lang', 'zh'], /没有「--jsn」这个选项/);
  });
});

describe('links', () => {
  test.each([
    ['cut off', `https://pbft.example/?s=${link.slice(0, -3)}`, /cut off after \d+ characters/],
    ['one character changed', `?s=${link.replace('s42', 's43')}`, /checksum, at character \d+/],
    ['a made-up value', '1.nonsense.ABCDE', /character/],
    ['no scenario named', 'https://pbft.example/?at=17', /no s in its query/],
    ['a host only', 'https://pbft.example', /no s in its query/],
    ['an empty s', '?s=', /cut off after 0 characters/],
    ['a version to come', '9.figure.ABCDE', /character/],
    ['a character that breaks the line', '?s=1.fig\nure', /no link|No link|character/],
    ['one that speaks to the terminal', '?s=1.fig\u001b[2Jure', /no link|No link|character/],
    ['far too long', `?s=1.${'a'.repeat(20_000)}`, /20002 characters/],
  ])('%s', (_name, source, sentence) => expectRefusal([source], sentence));

  test('cut off anywhere', async () => {
    for (let length = 0; length < link.length; length++) await expectRefusal([`?s=${link.slice(0, length)}`], /link/);
  });

  test('in Chinese', () => expectRefusal([`?s=${link.slice(0, -3)}`, '--lang', 'zh'], /链接不完整/));
});

describe('files', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['no JSON', `${good.slice(0, 80)}`, /^a\.pbft\.json: .*line \d+, column \d+/],
    ['empty', '', /is empty/],
    ['another JSON', '[1, 2]', /format is missing/],
    ['a name that no scenario has', good.replace('"seed"', '"seeed": 1, "seed"'), /seeed/],
    ['a cluster that is too large', good.replace('"replicas": 4', '"replicas": 4000'), /setup\.cluster\.replicas/],
    ['an intervention on nobody', good.replace('"replica": 3', '"replica": 9'), /interventions\[0\]\.action\.replica/],
  ];

  test.each(cases)('%s', (_name, text, sentence) =>
    expectRefusal(['a.pbft.json'], sentence, { 'a.pbft.json': asFile(text) }),
  );

  test('that exist nowhere: the built-in names are offered', async () => {
    await expectRefusal(['figur'], /“figur” is no link, no file that exists, and none of .*figure, clear/);
  });

  test('that may not be read', async () => {
    const locked = { 'a.json': { ok: false, why: 'unreadable', code: 'EACCES' } };
    await expectRefusal(['a.json'], /“a\.json” cannot be read \(EACCES\)/, locked);
  });
});

describe('on a real disk', () => {
  let directory = '';
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pbft-lab-'));
    await writeFile(join(directory, 'good.pbft.json'), `\uFEFF${good}`);
    await writeFile(join(directory, 'wide.json'), Buffer.from(`\uFEFF${good}`, 'utf16le'));
    await writeFile(join(directory, 'old.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
    await writeFile(join(directory, 'large.json'), ' '.repeat(2_000_000));
  });
  afterAll(() => rm(directory, { recursive: true }));

  const read = async (name: string) => {
    const content = await processTerminal.readFile(join(directory, name), 1_000_000);
    return content.ok ? content.text : content.why;
  };

  test('a file is read, without a byte order mark', async () => expect(await read('good.pbft.json')).toBe(good));
  test('a directory is none', async () => expect(await read('.')).toBe('directory'));
  test('a path through a file leads nowhere', async () => expect(await read('good.pbft.json/x')).toBe('missing'));
  test('a file that is not there is missing', async () => expect(await read('none.json')).toBe('missing'));
  test('a text with a zero in it is no path', async () => expect(await read('a\0b')).toBe('missing'));
  test('a file that is too large is not read to its end', async () =>
    expect(await read('large.json')).toBe('tooLarge'));

  test('a file in UTF-16 is named, and so is one whose bytes are no text', async () => {
    expect([await read('wide.json'), await read('old.json')]).toEqual(['utf16', 'notUtf8']);
    const file = { 'a.json': { ok: false, why: 'utf16', code: 'EILSEQ' } };
    await expectRefusal(['a.json'], /“a\.json” is saved in UTF-16.*save it in UTF-8/, file);
  });

  test('a directory gets its sentence', () =>
    expectRefusal(['somewhere/'], /“somewhere\/” is a directory/, {
      'somewhere/': { ok: false, why: 'directory', code: 'EISDIR' },
    }));
});
