import { describe, expect, test } from 'vitest';
import type { History } from '../../engine/history.ts';
import type { Cluster, Note } from '../../engine/protocol.ts';
import type { Step } from '../../engine/trace.ts';
import { quorumTooSmall } from '../../protocols/pbft/broken/quorumTooSmall.ts';
import type { CountedNote, IgnoredNote } from '../../protocols/pbft/notes.ts';
import { runOf } from '../../protocols/run.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import { changedStep } from '../../testing/engine/changedStep.ts';
import { en } from '../en/index.ts';
import type { Texts } from '../texts.ts';
import { zh } from '../zh/index.ts';
import { narrate } from './narrate.ts';
import { sentenceOf } from './sentence.ts';

function clearWith(different: Partial<Cluster>): History {
  const { setup } = scenarios.clear;
  return runOf({ ...setup, cluster: { ...setup.cluster, ...different } });
}

function firstStepWith(history: History, isWanted: (note: Note) => boolean): number {
  return history.steps.findIndex(({ notes }) => notes.some(isWanted));
}

describe('a reason that rests on quorums which share a correct replica', () => {
  const whyPrepared = (history: History, texts: Texts): string =>
    narrate(
      texts,
      history,
      firstStepWith(history, ({ kind }) => kind === 'prepared'),
    ).why;

  test('is taken back where a broken rule makes them too small (E1, n = 6)', () => {
    const broken = clearWith({ brokenRule: quorumTooSmall.number, replicas: 6 });
    expect(whyPrepared(broken, en)).toMatch(
      /^3 of 6 replicas are now known to say the same\. .* Not so in this run: .* 3 of 6 /,
    );
    expect(whyPrepared(broken, zh)).toMatch(/^6 个副本中有 3 个说的是同一件事。.*。这次运行并非如此：/);
  });

  test('stands where they are large enough, though the rule is broken: with n = 3f+1 it comes to the same', () => {
    expect(whyPrepared(clearWith({ brokenRule: quorumTooSmall.number }), en)).toBe(whyPrepared(clearWith({}), en));
  });
});

test('a VIEW-CHANGE whose certificate lacks votes is told how many it has of q, the PRE-PREPARE included', () => {
  const history = runOf(scenarios.primaryDown.setup);
  const index = firstStepWith(
    history,
    (note) => note.kind === 'counted' && (note as CountedNote).vote === 'viewChange',
  );
  const refused: IgnoredNote = {
    kind: 'ignored',
    input: 'viewChange',
    why: 'unprovedCertificate',
    got: 1,
    expected: 2,
  };
  const step = history.steps[index] as Step;
  const doctored = { ...history, steps: history.steps.with(index, changedStep(step, { notes: [refused] })) };
  expect(sentenceOf(en, doctored, index)).toBe(
    'R2 ignores R1’s VIEW-CHANGE for view 1: a certificate in it has 2 of 3 votes.',
  );
  expect(sentenceOf(zh, doctored, index)).toContain('其中一个证书的票数只有 2/3。');
});
