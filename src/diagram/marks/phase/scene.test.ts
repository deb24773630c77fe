import { expect, it } from 'vitest';
import { healedRun, runWith } from '../../../testing/diagram/testRuns.ts';
import { evenConditions } from '../../gallery/experiments.ts';
import { sceneOf } from '../../scene/scene.ts';
import type { Slot } from '../../scene/slots.ts';
import { stripsOf } from './scene.ts';

it('row 33: a strip goes from gate to gate in the colour of the gate passed, and ends at the execution', () => {
  const scene = sceneOf(runWith([]));
  const { slots, gates } = scene;
  const strips = stripsOf(scene, slots[0] as Slot);
  for (const node of [0, 1, 2, 3]) {
    const own = strips.filter((strip) => strip.node === node);
    const gateOf = (kind: string) => gates.find((gate) => gate.kind === kind && gate.node === node)?.unit;
    expect(own.map(({ phase }) => phase)).toEqual(['prePrepare', 'prepare']);
    expect(own.map(({ from }) => from)).toEqual([gateOf('prePrepared'), gateOf('prepared')]);
    expect(own.map(({ to }) => to)).toEqual([gateOf('prepared'), gateOf('committedLocal')]);
    expect(gateOf('executed')).toBe(own.at(-1)?.to);
  }
});

it('a strip ends where its replica crashes', () => {
  const scene = sceneOf(runWith([[140, 0, { kind: 'crash', replica: 2 }]], { conditions: evenConditions }));
  const { slots, time } = scene;
  const own = stripsOf(scene, slots[0] as Slot).filter((strip) => strip.node === 2);
  expect(Math.round(time.tickAt(own.at(-1)?.to ?? 0))).toBe(140);
});

it('a replica that leaves its view is in no phase of it any more', () => {
  const scene = sceneOf(healedRun);
  const slot = scene.slots.find(({ view, sequence }) => view === 0 && sequence === 2);
  if (!slot) throw new Error('no such slot');
  for (const { node, to } of stripsOf(scene, slot)) {
    const left = scene.intervals.find(({ what }) => what.kind === 'leaving' && what.node === node);
    if (left) expect(to).toBeLessThanOrEqual(left.from);
  }
});
