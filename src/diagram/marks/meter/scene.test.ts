import { expect, it } from 'vitest';
import type { History } from '../../../engine/history.ts';
import { preparesNeeded, quorumSize, weakQuorumSize } from '../../../protocols/quorum.ts';
import { builtInRuns, runWith } from '../../../testing/diagram/testRuns.ts';
import { evenConditions } from '../../gallery/experiments.ts';
import { sceneOf } from '../../scene/scene.ts';
import type { Meter } from './scene.ts';
import { pipsOf } from './scene.ts';

function metersOf(history: History, gate: Meter['gate'], node: number): Meter[] {
  return sceneOf(history).meters.filter((meter) => meter.gate === gate && meter.node === node);
}

const filled = (meter: Meter) => pipsOf(meter).filter((pip) => pip.filled).length;

it.each([4, 5, 6, 7])('row 26: at n = %i a prepared meter has one PRE-PREPARE pip and q−1 PREPARE pips', (replicas) => {
  const history = runWith([], { cluster: { ...runWith([]).setup.cluster, replicas } });
  for (const meter of sceneOf(history).meters) {
    const kinds = pipsOf(meter).map((pip) => pip.vote);
    if (meter.gate === 'prepared') {
      expect(kinds).toEqual(['prePrepare', ...new Array<string>(preparesNeeded(replicas)).fill('prepare')]);
    } else if (meter.gate === 'committedLocal') {
      expect(kinds).toEqual(new Array<string>(quorumSize(replicas)).fill('commit'));
    } else {
      expect(kinds).toEqual(new Array<string>(weakQuorumSize(replicas)).fill('reply'));
    }
    expect(meter.isFull).toBe(filled(meter) === pipsOf(meter).length);
  }
});

it('the own vote has a dot: of a backup a PREPARE, of the primary its PRE-PREPARE', () => {
  const history = runWith([]);
  const own = (node: number) => pipsOf(metersOf(history, 'prepared', node).at(-1) as Meter).filter((pip) => pip.own);
  expect(own(0).map((pip) => pip.vote)).toEqual(['prePrepare']);
  expect(own(1).map((pip) => pip.vote)).toEqual(['prepare']);
});

it('a meter fills by one distinct vote a step, and is never shown beside its successor', () => {
  for (const [, history] of builtInRuns) {
    for (const meter of sceneOf(history).meters) {
      const next = sceneOf(history).meters.find(
        (other) => other.gateKey === meter.gateKey && other.fromStep === meter.untilStep,
      );
      if (meter.untilStep === null) continue;
      expect(next).toBeDefined();
      expect(filled(next as Meter)).toBeGreaterThanOrEqual(filled(meter));
    }
  }
});

it('votes that come before their proposal wait for it: the PRE-PREPARE pip stays open', () => {
  const delay = { kind: 'delay', message: 'PP0.1.0.3', ticks: 500 } as const;
  const history = runWith([[50, 0, delay]], { conditions: evenConditions });
  const early = metersOf(history, 'prepared', 3).find((meter) => meter.have === 2) as Meter;
  expect(pipsOf(early).map((pip) => pip.filled)).toEqual([false, true, true]);
  expect(early.isFull).toBe(false);
});

it('a duplicate fills nothing', () => {
  const plain = metersOf(runWith([]), 'prepared', 2).length;
  const twice = metersOf(runWith([[130, 0, { kind: 'duplicate', message: 'P0.1.1.2' }]]), 'prepared', 2).length;
  expect(twice).toBe(plain);
});
