import { describe, expect, it } from 'vitest';
import { always, desktop, runWith } from '../../testing/diagram/testRuns.ts';
import { focusSet } from '../focusSet.ts';
import { ARROWS_MAX, drawnMessages } from '../fold.ts';
import { createFrame, laneAt } from '../layout/frame.ts';
import type { Scene } from '../scene/scene.ts';
import { sceneOf } from '../scene/scene.ts';
import { gateBars, voteBars } from './bars.ts';
import { bundleMarks, bundlesOf, countsAt } from './bundles.ts';
import { foldScene } from './foldScene.ts';
import { groupsOf } from './groups.ts';

const { cluster } = runWith([]).setup;

function foldedOf(replicas: number, focused: number | null = null): { whole: Scene; scene: Scene } {
  const whole = sceneOf(runWith([], { cluster: { ...cluster, replicas } }));
  const focus = focused === null ? null : ({ kind: 'node', node: focused } as const);
  return { whole, scene: foldScene(whole, groupsOf(whole, focus)) };
}

function frameOf(scene: Scene) {
  const options = { ...desktop, zoom: 1, isIdeographic: false, textScale: 1, logWidth: 120, headWidth: 196 };
  return createFrame(scene, options);
}

const { whole, scene } = foldedOf(31);
const last = whole.ticks.length;

describe('a scene with folded lanes', () => {
  it('has a lane for the client, the primary and the group, on which all its members are', () => {
    expect(scene.lanes).toEqual([31, 0, 1]);
    const frame = frameOf(scene);
    expect(frame.pitch).toBeGreaterThan(56);
    for (let node = 1; node < 31; node++) expect(laneAt(frame, node)).toBe(laneAt(frame, 1));
    expect(laneAt(frame, 0)).toBeLessThan(laneAt(frame, 1));
  });

  it('leaves the gates of members to their bar, and keeps those of the others', () => {
    expect(new Set(scene.gates.map(({ node }) => node))).toEqual(new Set([0, 31]));
    expect(whole.gates.filter(({ node }) => node === 0)).toEqual(scene.gates.filter(({ node }) => node === 0));
  });

  it('has the log that all members have, once the last of them has it', () => {
    const executed = whole.gates.filter(({ kind, node }) => kind === 'executed' && node > 0);
    expect(scene.logs[1]?.map(({ fromStep }) => fromStep)).toEqual([Math.max(...executed.map(({ step }) => step))]);
  });

  it('row 30: has few arrows, in focus or not, and as many marks at n = 100 as at n = 31', () => {
    for (const replicas of [31, 100]) {
      const one = foldedOf(replicas);
      expect(drawnMessages(one.scene, null, false)?.size).toBe(2);
      expect(bundlesOf(one.scene)).toHaveLength(2);
      const two = foldedOf(replicas, 5);
      const ids = focusSet(two.scene, { kind: 'node', node: 5 });
      expect(drawnMessages(two.scene, ids, false)?.size).toBeLessThanOrEqual(ARROWS_MAX);
    }
  });
});

describe('bundles', () => {
  it('every message that has no arrow is in exactly one bundle, or is a vote of all to all', () => {
    const drawn = drawnMessages(scene, null, false);
    const bundled = bundlesOf(scene).flatMap(({ tracks }) => tracks.map(({ key }) => key));
    expect(new Set(bundled).size).toBe(bundled.length);
    for (const track of whole.tracks) {
      const isVote = ['prepare', 'commit'].includes(track.envelope.message.kind);
      const ways = [drawn?.has(track.id), bundled.includes(track.key), isVote].filter(Boolean);
      expect(ways, track.id).toHaveLength(1);
    }
  });

  it('count what was sent and what has arrived so far', () => {
    const [proposals] = bundlesOf(scene);
    if (!proposals) throw new Error('there is no bundle');
    expect(countsAt(proposals, 0)).toEqual({ sent: 0, ended: 0 });
    expect(countsAt(proposals, last)).toEqual({ sent: 30, ended: 30 });
    const arrivals = proposals.tracks.map(({ endStep }) => endStep ?? 0).sort((a, b) => a - b);
    expect(countsAt(proposals, (arrivals[11] as number) + 1)).toEqual({ sent: 30, ended: 12 });
  });

  it('are as wide as the times of their messages differ', () => {
    const frame = frameOf(scene);
    for (const { bundle, corners } of bundleMarks(scene, frame, always)) {
      const [first, , last, latest] = corners;
      expect(first.time).toBeLessThanOrEqual(latest.time);
      expect(last.time).toBeGreaterThan(first.time);
      expect([first.lane, last.lane]).toEqual([laneAt(frame, bundle.from), laneAt(frame, bundle.to)]);
    }
  });
});

describe('bars', () => {
  const frame = frameOf(scene);

  it('tell at every step how many members have taken a decision', () => {
    for (let shown = 0; shown <= last; shown += 97) {
      for (const { kind, count, size } of gateBars(scene, frame, always, shown)) {
        const taken = whole.gates.filter((gate) => gate.kind === kind && gate.node > 0 && gate.node < 31);
        expect(count, `${kind} at ${shown}`).toBe(taken.filter(({ step }) => step < shown).length);
        expect(size).toBe(30);
      }
    }
    expect(gateBars(scene, frame, always, last).map(({ kind }) => kind)).toEqual([
      'prePrepared',
      'prepared',
      'committedLocal',
      'executed',
    ]);
  });

  it('tell at every step the fewest and the most votes that a member has', () => {
    for (let shown = 0; shown <= last; shown += 97) {
      for (const { gate, least, most, need } of voteBars(scene, frame, always, shown)) {
        const votes = Array.from({ length: 30 }, (_, index) => {
          const own = whole.meters.filter((meter) => meter.gate === gate && meter.node === index + 1);
          const meter = own.findLast(({ fromStep }) => fromStep < shown);
          return Math.min(meter?.have ?? 0, need);
        });
        expect([least, most], `${gate} at ${shown}`).toEqual([Math.min(...votes), Math.max(...votes)]);
      }
    }
  });
});
