import { describe, expect, test } from 'vitest';
import type { PlannedIntervention } from '../../../engine/interventions/index.ts';
import { finish } from '../../../engine/parts.ts';
import type { SayAction } from '../../../protocols/pbft/lies/say.ts';
import { runOf } from '../../../protocols/run.ts';
import { scenarios } from '../../../scenario/builtIn/index.ts';
import { insertAfter } from '../../../store/moments.ts';
import type { Run } from '../../../store/run.ts';
import { openRun } from '../../../store/run.ts';
import { en } from '../../../text/en/index.ts';
import { sentenceOf } from '../../../text/tell/sentence.ts';
import { heardByHand, isHandled } from './heardByHand.ts';

/** Right after R3 has accepted the proposal for slot 1. */
const { steps } = runOf(scenarios.clear.setup);
const step = 1 + steps.findIndex(({ node, notes }) => node === 3 && notes.some(({ kind }) => kind === 'prePrepared'));

function runAt(step: number, more: readonly PlannedIntervention[] = []): Run {
  const { setup } = scenarios.clear;
  const scenario = { base: 'clear', setup: { ...setup, interventions: [...more, ...setup.interventions] } } as const;
  return openRun('A', { kind: 'opened' }, scenario, { step });
}

const commit: SayAction = {
  kind: 'say',
  replica: 3,
  message: 'commit',
  view: 0,
  sequence: 1,
  about: 'known',
  groups: 'aaaxx',
};

function told(run: Run, action: SayAction): string[] {
  const heard = finish(heardByHand(run, action));
  if (!heard) return [];
  return heard.journeys.map((journey) =>
    isHandled(journey) ? sentenceOf(en, heard.history, journey.endStep ?? 0) : journey.fate,
  );
}

describe('what would come of something said by hand', () => {
  test('each of those who are told does what it would do in the run that comes of it', () => {
    const sentences = told(runAt(step), commit);
    expect(sentences).toHaveLength(3);
    for (const node of ['R0', 'R1', 'R2']) expect(sentences.some((one) => one.startsWith(`${node} `))).toBe(true);
    const run = runAt(step);
    const done = runOf({ ...run.scenario.setup, interventions: insertAfter(run, step, commit) });
    const really = done.steps.map((_, index) => sentenceOf(en, done, index));
    for (const sentence of sentences) expect(really).toContain(sentence);
  });

  test('which check rejects it', () => {
    expect(told(runAt(step), { ...commit, message: 'prePrepare', groups: 'axxxx' })).toEqual([
      expect.stringMatching(/^R0 ignores R3’s PRE-PREPARE for slot 1: the primary of this view is R0, not R3\.$/),
    ]);
  });

  test('that a link is cut, or its receiver down', () => {
    const start = { tick: 0, after: 0 };
    const down: PlannedIntervention = { at: start, action: { kind: 'crash', replica: 0 } };
    const cut: PlannedIntervention = { at: start, action: { kind: 'cutLink', from: 3, to: 1 } };
    const viewChange: SayAction = { ...commit, message: 'viewChange', view: 1, sequence: 0, groups: 'aaxxx' };
    expect(told(runAt(3, [down, cut]), viewChange)).toEqual([
      'blocked',
      expect.stringContaining('reaches R0, which is down'),
    ]);
  });

  test('nothing, where it knows nothing to say', () => {
    expect(finish(heardByHand(runAt(step), { ...commit, sequence: 9, message: 'checkpoint' }))).toBeNull();
  });

  test('the run at hand stays as it is', () => {
    const run = runAt(step);
    const before = JSON.stringify(run.scenario);
    finish(heardByHand(run, commit));
    expect(JSON.stringify(run.scenario)).toBe(before);
  });
});
