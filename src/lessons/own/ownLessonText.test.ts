import { describe, expect, test } from 'vitest';
import { packJson, unpackJson } from '../../scenario/link/compression.ts';
import { encodeScenario } from '../../scenario/link/link.ts';
import { figureLink, oneStop, stopAfter } from '../../testing/lessons/ownLessons.ts';
import { builtIn } from '../run.ts';
import { CONDITIONS_MAX, TEXT_LENGTH_MAX } from './ownLesson.ts';
import type { OwnLessonResult } from './ownLessonText.ts';
import { ownLessonFromText, ownLessonToText, playableOf } from './ownLessonText.ts';

const threeStops = { ...oneStop, stops: [stopAfter(4), stopAfter(9), stopAfter(16)] };
const inChinese = {
  ...threeStops,
  title: '现在可以执行吗？',
  stops: threeStops.stops.map((stop, index) => ({
    ...stop,
    caption: `R0 已经把提议发给了所有备份节点，R3 停机。（${index}）`,
    reveal: '要等到一个法定人数都说出同一个请求、同一个序号，R1 才能往下走（§4.2）。',
  })),
};

test('a lesson comes back out of its text as it was', () => {
  expect(ownLessonFromText(ownLessonToText(oneStop))).toEqual({ ok: true, own: oneStop });
  expect(ownLessonFromText(ownLessonToText(inChinese, 2))).toEqual({ ok: true, own: inChinese });
});

test.each([
  ['English', threeStops],
  ['Chinese', inChinese],
])('row 11: a link with three stops has no more than 1,800 characters, in %s', async (_, own) => {
  const link = `https://pbft-lab.example.org/lab/?l=${await packJson(ownLessonToText(own))}&lang=en`;
  expect(link.length).toBeLessThanOrEqual(1800);
  const text = await unpackJson(new URL(link).searchParams.get('l') ?? '');
  expect(text.ok && ownLessonFromText(text.text)).toEqual({ ok: true, own });
});

type Json = Readonly<Record<string, unknown>>;
const plain = JSON.parse(ownLessonToText(oneStop)) as Json & { readonly stops: readonly Json[] };
const [stop] = plain.stops as readonly [Json];
const changed = (change: Json): string => JSON.stringify({ ...plain, ...change });
const withStop = (change: Json): string => changed({ stops: [{ ...stop, ...change }] });
const withTask = (change: Json): string =>
  changed({ task: { run: 0, asks: 'Do it.', goals: [], solution: figureLink, kinds: null, ...change } });

function faultOf(result: OwnLessonResult): unknown {
  if (!result.ok) return result.fault;
  const playable = playableOf(result.own);
  return playable.ok ? null : playable.fault;
}

/** Two replicas are down, and the others go on asking for ever. */
const { base, setup } = builtIn('twoSilent', { untilTick: 1_000_000, cluster: { statusInterval: 20 } });
const endless = encodeScenario({ base, setup });

/** Returns a place that comes after a place, so many deep. */
const nested = (depth: number): object => (depth === 0 ? {} : { after: nested(depth - 1) });

const condition = { kind: 'answered' };

describe('a lesson from a stranger is refused', () => {
  test.each<[string, string, unknown]>([
    ['that is no JSON', '{', { kind: 'file', fault: { kind: 'notJson', line: 1, column: 2 } }],
    ['that is empty', ' ', { kind: 'file', fault: { kind: 'empty' } }],
    [
      'that is of another format',
      changed({ format: 'pbft' }),
      { kind: 'file', fault: { kind: 'noChoice', path: ['format'], value: 'pbft', choices: ['pbft-lesson'] } },
    ],
    ['that is newer', changed({ version: 2, more: true }), { kind: 'newer', version: 2 }],
    [
      'with a key that reaches into every object',
      `{"__proto__":{"a":1}}`,
      { kind: 'file', fault: { kind: 'forbiddenKey', path: ['__proto__'] } },
    ],
    [
      'with a key that no lesson has',
      withStop({ script: 'alert(1)' }),
      { kind: 'file', fault: { kind: 'unknownKey', path: ['stops', 0, 'script'] } },
    ],
    [
      'without a title',
      changed({ title: undefined }),
      { kind: 'file', fault: { kind: 'missingKey', path: ['title'] } },
    ],
    [
      'with a text that is too long',
      changed({ title: 'x'.repeat(TEXT_LENGTH_MAX + 1) }),
      { kind: 'tooLong', path: ['title'], count: 281, most: TEXT_LENGTH_MAX },
    ],
    [
      'with too many stops',
      changed({ stops: Array.from({ length: 13 }, () => stop) }),
      { kind: 'tooMany', path: ['stops'], count: 13, most: 12 },
    ],
    [
      'with too many conditions',
      withTask({ goals: [1, 2, 3].map(() => ({ text: 'It is.', all: [condition, condition, condition] })) }),
      { kind: 'tooMany', path: ['task', 'goals'], count: 9, most: CONDITIONS_MAX },
    ],
    [
      'with a goal of no condition',
      withTask({ goals: [{ text: 'It is.', all: [] }] }),
      { kind: 'tooFew', path: ['task', 'goals', 0, 'all'] },
    ],
    [
      'with a condition that is none',
      withTask({ goals: [{ text: 'It is.', all: [{ kind: 'script' }] }] }),
      expect.objectContaining({ kind: 'file' }),
    ],
    [
      'with too many near misses',
      withTask({ nearMisses: Array.from({ length: 9 }, () => figureLink) }),
      { kind: 'tooMany', path: ['task', 'nearMisses'], count: 9, most: 8 },
    ],
    [
      'with a near miss that is no link',
      withTask({ nearMisses: ['figure'] }),
      { kind: 'run', path: ['task', 'nearMisses', 0], fault: { kind: 'notALink', at: 0 } },
    ],
    [
      'with a hint that is too long',
      withTask({ hints: { place: '', rule: 'x'.repeat(TEXT_LENGTH_MAX + 1), move: '' } }),
      { kind: 'tooLong', path: ['task', 'hints', 'rule'], count: 281, most: TEXT_LENGTH_MAX },
    ],
    ['with a setting that there is not', withTask({ settings: ['script'] }), expect.objectContaining({ kind: 'file' })],
    ['with fewer than no replicas down', withTask({ downAtOnce: -1 }), expect.objectContaining({ kind: 'outOfRange' })],
    ['without a run', changed({ runs: [] }), { kind: 'tooFew', path: ['runs'] }],
    [
      'with a run that is no link',
      changed({ runs: ['figure'] }),
      { kind: 'run', path: ['runs', 0], fault: { kind: 'notALink', at: 0 } },
    ],
    [
      'with a run that was changed',
      changed({ runs: [figureLink.replace('figure', 'figura')] }),
      expect.objectContaining({ kind: 'run', fault: expect.objectContaining({ kind: 'damaged' }) }),
    ],
    [
      'with a stop in a run that is not there',
      withStop({ run: 1 }),
      { kind: 'noRun', path: ['stops', 0, 'run'], value: 1 },
    ],
    [
      'with a number that no run has',
      withStop({ at: { nth: 1e9 } }),
      { kind: 'outOfRange', path: ['stops', 0, 'at', 'nth'], value: '1000000000' },
    ],
    [
      'with a number that is not whole',
      withStop({ run: 0.5 }),
      { kind: 'outOfRange', path: ['stops', 0, 'run'], value: '0.5' },
    ],
    [
      'with a question of another kind',
      withStop({ ask: { kind: 'essay' } }),
      expect.objectContaining({ kind: 'file', fault: expect.objectContaining({ path: ['stops', 0, 'ask', 'kind'] }) }),
    ],
    [
      'with a list in place of a text',
      withStop({ caption: ['a'] }),
      expect.objectContaining({
        kind: 'file',
        fault: expect.objectContaining({ kind: 'wrongType', path: ['stops', 0, 'caption'] }),
      }),
    ],
    [
      'with places in places',
      withStop({ at: nested(40) }),
      expect.objectContaining({ kind: 'file', fault: expect.objectContaining({ kind: 'tooDeep' }) }),
    ],
    [
      'with a place that is never reached',
      withStop({ at: { note: { kind: 'stable' } } }),
      { kind: 'missing', missing: { kind: 'place', stop: 0 } },
    ],
    [
      'with an intervention that does not exist',
      withTask({ kinds: ['script'] }),
      expect.objectContaining({ kind: 'file' }),
    ],
    ['that is not finished', changed({ title: ' ' }), { kind: 'missing', missing: { kind: 'title' } }],
    [
      'with a run of too many steps',
      changed({ runs: [endless] }),
      { kind: 'missing', missing: { kind: 'longRun', run: 0 } },
    ],
  ])('%s', (_, text, fault) => expect(faultOf(ownLessonFromText(text))).toEqual(fault));
});

test('what is packed and no text is refused, and what is not packed', async () => {
  expect(await unpackJson(figureLink)).toMatchObject({ ok: false, fault: { kind: 'notALink' } });
  const packed = await packJson('x'.repeat(70_000));
  expect(await unpackJson(packed)).toMatchObject({ ok: false, fault: { kind: 'unpacksTooLong' } });
  expect(await unpackJson(packed.slice(0, -6))).toMatchObject({ ok: false, fault: { kind: 'incomplete' } });
});
