import { expect, it } from 'vitest';
import type { History } from '../../../engine/history.ts';
import { changedEnvelope, envelopeId } from '../../../engine/network/envelope.ts';
import { runWith } from '../../../testing/diagram/testRuns.ts';
import { evenConditions } from '../../gallery/experiments.ts';
import { sceneOf } from '../../scene/scene.ts';
import { progressAt } from './routes.ts';
import type { Track } from './scene.ts';

const even = { conditions: evenConditions };

function trackOf(history: History, id: string): Track {
  return sceneOf(history).tracks.findLast((track) => track.id === id) as Track;
}

it('a delivered vote that counts has an effect; one beyond the threshold has none', () => {
  const history = runWith([], even);
  const votes = sceneOf(history).tracks.filter((track) => track.to === 0 && track.envelope.message.kind === 'prepare');
  expect(votes.map(({ counted }) => counted)).toEqual([true, true, false]);
  expect(votes.every(({ outcome }) => outcome === 'delivered')).toBe(true);
});

it('a reply that comes after the client has accepted is no longer needed', () => {
  const replies = sceneOf(runWith([], even)).tracks.filter((track) => track.envelope.message.kind === 'reply');
  expect(replies.map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered', 'surplus', 'surplus']);
});

it('a dropped message stops where it was taken out', () => {
  const history = runWith([[100, 0, { kind: 'drop', message: 'P0.1.1.2' }]], even);
  const track = trackOf(history, 'P0.1.1.2');
  expect(track.outcome).toBe('dropped');
  expect(track.stop.progress).toBeCloseTo(0.5);
  expect(track.stop.unit).toBeCloseTo(sceneOf(history).time.unitAt(100));
});

it('a delayed message goes level while it is held up, then on as fast as before', () => {
  const history = runWith([[100, 0, { kind: 'delay', message: 'P0.1.1.2', ticks: 50 }]], even);
  const [before, after] = sceneOf(history).tracks.filter((track) => track.id === 'P0.1.1.2') as [Track, Track];
  expect(before.points.map(({ progress }) => progress)).toEqual([0, 1]);
  expect(before.knownUntil).toBe(after.knownFrom);
  expect(after.points.map(({ progress }) => progress)).toEqual([0, 0.5, 0.5, 1]);
  const ticks = after.points.map(({ unit }) => Math.round(sceneOf(history).time.tickAt(unit)));
  expect(ticks).toEqual([80, 100, 150, 170]);
  expect(progressAt(after.points, sceneOf(history).time.unitAt(125))).toBe(0.5);
});

it('what a crashed replica would have received was missed, and stops at its lane', () => {
  const history = runWith([[0, 0, { kind: 'crash', replica: 3 }]], even);
  const track = trackOf(history, 'PP0.1.0.3');
  expect([track.outcome, track.stop.progress]).toEqual(['missed', 1]);
});

it('a cut link stops a message at once, or at the door when it is cut while the message travels', () => {
  const early = trackOf(runWith([[30, 0, { kind: 'cutLink', from: 0, to: 1 }]], even), 'PP0.1.0.1');
  const late = trackOf(runWith([[50, 0, { kind: 'cutLink', from: 0, to: 1 }]], even), 'PP0.1.0.1');
  expect([early.outcome, early.stop.progress]).toEqual(['blocked', 0]);
  expect(late.outcome).toBe('blocked');
  expect(late.stop.progress).toBeGreaterThan(0.8);
});

it('a retransmitted request that the primary has ordered already is stale', () => {
  const history = runWith(
    [2, 3].map((replica) => [0, 0, { kind: 'crash', replica }]),
    { ...even, untilTick: 700 },
  );
  const again = sceneOf(history).tracks.find((track) => track.envelope.repeat === 1 && track.to === 0) as Track;
  expect([again.outcome, again.why]).toEqual(['stale', 'alreadyOrdered']);
});

it('the second copy of a message is no longer needed; it does not count twice', () => {
  const history = runWith([[100, 0, { kind: 'duplicate', message: 'P0.1.1.2' }]], even);
  const { replicas } = history.setup.cluster;
  const [first, second] = sceneOf(history).tracks.filter((track) => {
    return envelopeId(changedEnvelope(track.envelope, { copy: 0 }), replicas) === 'P0.1.1.2';
  }) as [Track, Track];
  expect([first.outcome, second.outcome]).toEqual(['delivered', 'surplus']);
  expect(second.counted).toBe(false);
});

it('every message belongs to the slot it is about, requests and replies too', () => {
  for (const { slot } of sceneOf(runWith([], even)).tracks) expect(slot).toBe(0);
});
