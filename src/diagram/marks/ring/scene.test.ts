import { describe, expect, it } from 'vitest';
import { crashedPrimaryRun, lyingRuns, runWith } from '../../../testing/diagram/testRuns.ts';
import { evenConditions } from '../../gallery/experiments.ts';
import type { Scene } from '../../scene/scene.ts';
import { sceneOf } from '../../scene/scene.ts';
import { ringAt } from './scene.ts';

const scene = sceneOf(runWith([], { conditions: evenConditions }));

function gateStep(run: Scene, kind: string, node: number): number {
  const gate = run.gates.find((candidate) => candidate.kind === kind && candidate.node === node);
  if (!gate) throw new Error(`no ${kind} at ${node}`);
  return gate.step;
}

/** `▪` for a vote that is there, with its own as `•`; `▫` for one that is missing. */
function drawn(run: Scene, node: number, shown: number): string {
  const ring = ringAt(run, node, shown);
  if (ring?.kind !== 'ring') return ring?.kind ?? 'none';
  const parts = ring.parts.map(({ filled, own, vote }) => (filled ? `${vote}${own ? '•' : ''}` : '▫'));
  return `${ring.have}/${ring.need} ${parts.join(' ')}`;
}

describe('the ring of a replica is the certificate that it waits for', () => {
  it('nothing before the proposal, then the proposal and its own vote', () => {
    expect(drawn(scene, 1, 1)).toBe('none');
    expect(drawn(scene, 1, gateStep(scene, 'prePrepared', 1) + 1)).toBe('2/3 prePrepare prepare• ▫');
    expect(drawn(scene, 0, gateStep(scene, 'prePrepared', 0) + 1)).toBe('1/3 prePrepare• ▫ ▫');
  });

  it('is closed in the step in which the gate opens, and turns to the next certificate after it', () => {
    const step = gateStep(scene, 'prepared', 2);
    expect(drawn(scene, 2, step + 1)).toMatch(/^3\/3 prePrepare/);
    expect(drawn(scene, 2, step + 2)).toMatch(/^[12]\/3 commit/);
  });

  it('gives way to ■ after the execution', () => {
    const step = gateStep(scene, 'executed', 3);
    expect(drawn(scene, 3, step + 1)).toMatch(/^3\/3 commit/);
    expect(drawn(scene, 3, step + 2)).toBe('executed');
  });

  it('of a client counts replies from its request to the result', () => {
    expect(drawn(scene, 4, 1)).toBe('0/2 ▫ ▫');
    const step = gateStep(scene, 'accepted', 4);
    expect(drawn(scene, 4, step)).toBe('1/2 reply ▫');
    expect(drawn(scene, 4, step + 1)).toBe('2/2 reply reply');
    expect(drawn(scene, 4, step + 2)).toBe('none');
  });

  it('is not shown for the dead', () => {
    const run = sceneOf(crashedPrimaryRun);
    const crash = run.intervals.find(({ what }) => what.kind === 'crash');
    expect(drawn(run, 0, (crash?.fromStep ?? 0) + 1)).toBe('none');
  });

  it('is not shown for liars: what they count binds nobody', () => {
    let lies = 0;
    for (const [, history] of lyingRuns) {
      const run = sceneOf(history);
      for (const { what, fromStep, untilStep } of run.intervals) {
        if (what.kind !== 'lie' || what.node >= run.replicas || what.lies.length === 0) continue;
        lies++;
        for (let step = fromStep + 1; step < (untilStep ?? run.ticks.length); step++) {
          expect(ringAt(run, what.node, step)).toBeNull();
        }
      }
    }
    expect(lies).toBeGreaterThan(0);
  });
});

it('its count is at most its need, and as many parts are filled as it says', () => {
  for (const [, history] of lyingRuns) {
    const run = sceneOf(history);
    for (let shown = 0; shown <= run.ticks.length; shown++) {
      for (const node of run.lanes) {
        const ring = ringAt(run, node, shown);
        if (ring?.kind !== 'ring') continue;
        expect(ring.have).toBeLessThanOrEqual(ring.need);
        expect(ring.parts).toHaveLength(ring.need);
        expect(ring.parts.filter(({ filled }) => filled)).toHaveLength(ring.have);
      }
    }
  }
});
