import { describe, expect, test } from 'vitest';
import type { History } from '../../engine/history.ts';
import type { Step } from '../../engine/trace.ts';
import { livenessAt } from '../../protocols/explain/liveness.ts';
import type { DemoNote } from '../../protocols/goDemo/notes.ts';
import type { PbftNote } from '../../protocols/pbft/notes.ts';
import { quorumSize } from '../../protocols/quorum.ts';
import { runOf } from '../../protocols/run.ts';
import { checkSetup } from '../validity.ts';
import type { Side } from './comparison.ts';
import type { ComparisonId } from './index.ts';
import { comparisons } from './index.ts';

/** A side at the step to look at: what was said there, and what came of the run. */
interface Seen {
  readonly history: History;
  readonly step: Step;
  readonly index: number;
}

function look({ scenario, step }: Side): Seen {
  const history = runOf(scenario.setup);
  const index = step - 1;
  const seen = history.steps[index];
  if (!seen) throw new Error(`The run has no step ${step}.`);
  return { history, step: seen, index };
}

function demoNote<Kind extends DemoNote['kind']>({ step }: Seen, kind: Kind) {
  const note = (step.notes as readonly DemoNote[]).find((candidate) => candidate.kind === kind);
  return note as Extract<DemoNote, { readonly kind: Kind }> | undefined;
}

function pbftNote<Kind extends PbftNote['kind']>({ step }: Seen, kind: Kind) {
  const note = (step.notes as readonly PbftNote[]).find((candidate) => candidate.kind === kind);
  return note as Extract<PbftNote, { readonly kind: Kind }> | undefined;
}

/** How many requests have been accepted up to the step, each once. */
function accepted({ history, index }: Seen): number {
  return history.steps.slice(0, index + 1).filter(({ notes }) => notes.some(({ kind }) => kind === 'accepted')).length;
}

function sent({ history, index }: Seen, kind: string): number {
  const envelopes = history.steps.slice(0, index + 1).flatMap((step) => step.sent);
  return envelopes.filter(({ message }) => message.kind === kind).length;
}

function isStuck({ history }: Seen): boolean {
  return livenessAt(history, history.steps.length).state === 'stuck';
}

function isBroken({ history, index }: Seen, monitor: string): boolean {
  return history.violations.some((violation) => violation.monitor === monitor && violation.step === index);
}

/** What each comparison says about its two steps. */
const claims: Readonly<Record<ComparisonId, { demo(seen: Seen): void; pbft(seen: Seen): void }>> = {
  D1: {
    demo: (seen) => expect(demoNote(seen, 'voteTaken')).toMatchObject({ commits: true, names: ['MS', 'Google'] }),
    pbft: (seen) => expect((pbftNote(seen, 'prepared')?.voters.length ?? 0) + 1).toBe(quorumSize(4)),
  },
  D2: {
    demo(seen) {
      expect(demoNote(seen, 'voteTaken')).toMatchObject({ known: true, commits: true, warTime: '1234' });
      const votes = seen.history.steps.slice(0, seen.index).flatMap(({ notes }) => notes as readonly DemoNote[]);
      expect(votes.some((note) => note.kind === 'voteTaken' && note.warTime === '1234')).toBe(false);
    },
    pbft: (seen) => expect(pbftNote(seen, 'counted')).toMatchObject({ vote: 'prepare', sequence: 2, have: 1, need: 2 }),
  },
  D3: {
    demo(seen) {
      expect(demoNote(seen, 'voteTaken')).toMatchObject({ names: ['MS', 'Apple'], commits: true, warTime: 'retreat' });
      expect(seen.history.violations.some(({ monitor }) => monitor === 'B1')).toBe(true);
    },
    pbft: (seen) => expect(accepted(seen)).toBe(2),
  },
  D4: {
    demo(seen) {
      expect(demoNote(seen, 'okWritten')).toMatchObject({ asked: '8888', warTime: 'attack' });
      expect(isBroken(seen, 'B3')).toBe(true);
    },
    pbft: (seen) => expect(pbftNote(seen, 'ignored')).toMatchObject({ input: 'prepare', why: 'forgedSender' }),
  },
  D5: { demo: (seen) => expect(isStuck(seen)).toBe(true), pbft: (seen) => expect(accepted(seen)).toBe(1) },
  D6: {
    demo(seen) {
      expect(demoNote(seen, 'writerKept')).toMatchObject({ warTime: '8888', before: 4 });
      expect(sent(look({ ...comparisons.D6.demo, step: seen.history.steps.length }), '/prePrepare')).toBe(6);
    },
    pbft: (seen) => expect(pbftNote(seen, 'ignored')).toMatchObject({ input: 'request', why: 'alreadyOrdered' }),
  },
  D7: {
    demo(seen) {
      expect(demoNote(seen, 'okWritten')).toMatchObject({ asked: '8888', warTime: '9999' });
      expect(isBroken(seen, 'B3')).toBe(true);
    },
    pbft(seen) {
      expect(pbftNote(seen, 'counted')).toMatchObject({ vote: 'prepare', have: 1 });
      expect(seen.step.cause).toMatchObject({ envelope: { from: 3 } });
    },
  },
  D8: {
    demo(seen) {
      expect(demoNote(seen, 'okWritten')).toBeDefined();
      expect(sent({ ...seen, index: seen.index - 1 }, '/commit')).toBe(1);
      expect(isBroken(seen, 'B3')).toBe(true);
    },
    pbft(seen) {
      expect(pbftNote(seen, 'counted')).toMatchObject({ vote: 'commit', have: 2, need: 3 });
      expect(pbftNote(seen, 'committedLocal')).toBeUndefined();
    },
  },
  D9: {
    demo: (seen) => expect(demoNote(seen, 'panicked')).toMatchObject({ why: 'nilWriter' }),
    pbft: (seen) => expect(pbftNote(seen, 'accepted')?.replicas).toHaveLength(2),
  },
  D10: {
    demo(seen) {
      expect(demoNote(seen, 'writerKept')).toMatchObject({ browser: 5, before: 4 });
      expect(isStuck(seen)).toBe(true);
      const readers = seen.history.steps.filter(({ notes }) => notes.some(({ kind }) => kind === 'okRead'));
      expect(new Set(readers.map(({ node }) => node))).toEqual(new Set([5]));
    },
    pbft: (seen) => expect(accepted(seen)).toBe(2),
  },
  D12: {
    demo: (seen) => expect(sent(seen, '/commit')).toBe(15 + 27),
    pbft: (seen) => expect(sent(seen, 'commit')).toBe(24),
  },
  D13: { demo: (seen) => expect(isStuck(seen)).toBe(true), pbft: (seen) => expect(accepted(seen)).toBe(1) },
  D14: {
    demo(seen) {
      expect(demoNote(seen, 'okRead')).toMatchObject({ oks: 1 });
      expect(seen.history.violations.map(({ monitor }) => monitor)).toContain('B3');
    },
    pbft(seen) {
      expect(pbftNote(seen, 'counted')).toMatchObject({ vote: 'reply', have: 1, need: 2 });
      expect(accepted({ ...seen, index: seen.history.steps.length })).toBe(0);
    },
  },
  D15: {
    demo(seen) {
      expect(seen.step.cause).toMatchObject({ noEffect: null });
      expect(isStuck(seen)).toBe(true);
    },
    pbft(seen) {
      expect(seen.history.steps.some(({ cause }) => cause.kind === 'intervention' && cause.noEffect)).toBe(false);
      expect(accepted(seen)).toBe(1);
    },
  },
};

describe.each(Object.entries(comparisons) as [ComparisonId, (typeof comparisons)[ComparisonId]][])(
  'the comparison %s',
  (id, { demo, pbft }) => {
    test('can be run, with a change for each thing done on either side', () => {
      for (const { scenario } of [demo, pbft]) {
        expect(checkSetup(scenario.setup)).toBeNull();
        const { steps } = runOf(scenario.setup);
        const without = steps.filter(({ cause }) => cause.kind === 'intervention' && cause.noEffect !== null);
        expect(without).toEqual([]);
      }
    });

    test('shows what it says: the demo goes wrong at its step', () => claims[id].demo(look(demo)));

    test('shows what it says: PBFT does right at its own, and breaks no promise', () => {
      const seen = look(pbft);
      claims[id].pbft(seen);
      expect(seen.history.violations).toEqual([]);
    });
  },
);
