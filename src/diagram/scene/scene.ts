import type { History } from '../../engine/history.ts';
import { memoInParts } from '../../engine/memoBy.ts';
import type { Pair } from '../../engine/pair.ts';
import type { InParts } from '../../engine/parts.ts';
import { eachInParts } from '../../engine/parts.ts';
import type { NodeId, ProtocolParts, Ticks } from '../../engine/protocol.ts';
import { protocolOf } from '../../protocols/index.ts';
import { thresholdsOf } from '../../protocols/pbft/explain/counts.ts';
import type { Folded } from '../groups/groups.ts';
import type { Track } from '../marks/arrow/scene.ts';
import { tracksOf } from '../marks/arrow/scene.ts';
import type { Versions } from '../marks/contradiction/scene.ts';
import { versionsSaid } from '../marks/contradiction/scene.ts';
import type { Gate } from '../marks/gate/scene.ts';
import { gatesOf } from '../marks/gate/scene.ts';
import type { LogEntry } from '../marks/log/scene.ts';
import { contraryIn, logsOf } from '../marks/log/scene.ts';
import type { Meter } from '../marks/meter/scene.ts';
import { metersOf } from '../marks/meter/scene.ts';
import type { Timer } from '../marks/timer/scene.ts';
import { timersOf } from '../marks/timer/scene.ts';
import type { TimeScale } from '../timeScale.ts';
import type { Interval } from './intervals.ts';
import { intervalsOf } from './intervals.ts';
import { timeScaleOf } from './moments.ts';
import { requestKey, slotIndexOf } from './slotIndex.ts';
import type { Slot } from './slots.ts';
import { areSeveralUnderWay, crowdingOf, slotsOf } from './slots.ts';
import type { Standing } from './standing.ts';
import { standingOf } from './standing.ts';

/** A run seen as things in time: everything the picture shows, before it has a size. Where it is depends on units. */
export interface Scene {
  readonly replicas: number;
  readonly clients: number;
  /** The number of equal replies a client waits for, for a final result: f+1, or q (§4.1, §5.1). */
  readonly repliesNeeded: number;
  /** The parts that the protocol has beyond its messages. */
  readonly parts: ProtocolParts;
  /** Top to bottom, or left to right: clients, then replicas. */
  readonly lanes: readonly NodeId[];
  readonly time: TimeScale;
  /** The tick of each step. */
  readonly ticks: readonly Ticks[];
  /** In the order in which they were sent. */
  readonly tracks: readonly Track[];
  readonly times: TrackTimes;
  /** By the place of a track among all, how many before it take exactly the same way; 0 has no entry. */
  readonly sameWay: ReadonlyMap<number, number>;
  /** The different versions that liars send. */
  readonly versions: Versions;
  /** The tracks, by their keys, of the proposals that were accepted: by the gate. */
  readonly proposalOf: ReadonlyMap<string, string>;
  /** Keys of the tracks of requests as they were first sent. */
  readonly asked: ReadonlySet<string>;
  readonly gates: readonly Gate[];
  /** The first gate that was reached in a step, by the step's index. */
  readonly gateOfStep: ReadonlyMap<number, Gate>;
  readonly meters: readonly Meter[];
  readonly intervals: readonly Interval[];
  readonly timers: readonly Timer[];
  /** The view and the window of each replica. */
  readonly standing: Standing;
  /** L (§4.3). */
  readonly window: number;
  readonly slots: readonly Slot[];
  /** The average number of slots under way at a time. */
  readonly crowding: number;
  /** At some time more than one slot is under way: marks say which is theirs. */
  readonly hasSeveralSlots: boolean;
  /** By step, the slot that it, or the last step before it that was about one, is about. */
  readonly slotOfStep: readonly (number | null)[];
  /** By replica. */
  readonly logs: readonly (readonly LogEntry[])[];
  /** Those that contradict what another correct replica has executed in the same slot, by replica and key. */
  readonly contrary: ReadonlySet<string>;
  /** The run takes a checkpoint: without one, windows never move. */
  readonly hasCheckpoints: boolean;
  /** Set where replicas that behaved alike share a lane. */
  readonly folded?: Folded;
}

/** The scene of a run; worked out once. */
export const sceneOf = memoInParts(function* (history: History): InParts<Scene> {
  return yield* sceneIn(history, yield* timeScaleOf(history));
});

/** The scenes of two runs that lie beside one another, with one scale of time; worked out once. */
export const scenesOf = memoInParts(function* ([first, second]: Pair): InParts<readonly [Scene, Scene]> {
  const time = yield* timeScaleOf(first, second);
  return [yield* sceneIn(first, time), yield* sceneIn(second, time)];
});

function* sceneIn(history: History, time: TimeScale): InParts<Scene> {
  const { replicas, clients } = history.setup.cluster;
  const index = yield* slotIndexOf(history);
  const tracks = yield* tracksOf(history, time, index);
  const gates = yield* gatesOf(history, time, index);
  const intervals = yield* intervalsOf(history, time);
  const slots = yield* slotsOf(tracks, gates, index);
  return {
    replicas,
    clients,
    repliesNeeded: thresholdsOf(history.setup.cluster).replies.committed,
    parts: protocolOf(history.setup.protocol).parts,
    lanes: lanesOf(replicas, clients),
    time,
    ticks: history.steps.map((step) => step.tick),
    tracks,
    times: yield* timesOf(tracks),
    sameWay: yield* sameWays(tracks),
    proposalOf: proposalsOf(tracks, gates),
    versions: yield* versionsSaid(history, tracks),
    asked: yield* firstRequests(tracks, replicas),
    gates,
    gateOfStep: firstByStep(gates),
    meters: yield* metersOf(history, time, index),
    intervals,
    timers: yield* timersOf(history, time),
    standing: yield* standingOf(history),
    window: history.setup.cluster.window,
    slots,
    crowding: crowdingOf(slots),
    hasSeveralSlots: areSeveralUnderWay(slots),
    slotOfStep: slotsOfSteps(history, tracks, gates),
    logs: yield* logsOf(history),
    contrary: contraryIn(history),
    hasCheckpoints: gates.some(({ kind }) => kind === 'checkpointTaken'),
  };
}

/** Clients first, as in the paper's Figure 1. */
function lanesOf(replicas: number, clients: number): NodeId[] {
  const nodes = Array.from({ length: replicas + clients }, (_, node) => node);
  return [...nodes.slice(replicas), ...nodes.slice(0, replicas)];
}

/** The times of messages, for finding those of a part of time without looking at all. In units. */
export interface TrackTimes {
  /** For each track, the latest time at which it or one before it was sent: ascending. */
  readonly starts: readonly number[];
  /** The largest time by which one arrives after that, or was sent before it: copies start in the past. */
  readonly longest: number;
  readonly lag: number;
}

function* timesOf(tracks: readonly Track[]): InParts<TrackTimes> {
  const starts: number[] = [];
  let latest = 0;
  let longest = 0;
  let lag = 0;
  yield* eachInParts(tracks, ({ points }) => {
    const start = points[0]?.unit ?? 0;
    latest = Math.max(latest, start);
    starts.push(latest);
    lag = Math.max(lag, latest - start);
    longest = Math.max(longest, (points.at(-1)?.unit ?? start) - latest);
  });
  return { starts, longest, lag };
}

/** A primary that enters its view may send a NEW-VIEW and a PRE-PREPARE at once, and a liar what it likes. */
function* sameWays(tracks: readonly Track[]): InParts<ReadonlyMap<number, number>> {
  const ways = new Map<string, number>();
  const same = new Map<number, number>();
  yield* eachInParts(tracks, ({ by, to, points, stop, envelope }, index) => {
    if (envelope.copy > 0) return;
    const way = `${by}.${to}.${points[0]?.unit}.${stop.unit}`;
    const before = ways.get(way) ?? 0;
    ways.set(way, before + 1);
    if (before > 0) same.set(index, before);
  });
  return same;
}

function* firstRequests(tracks: readonly Track[], replicas: number): InParts<ReadonlySet<string>> {
  const keys = new Set<string>();
  const requests = new Set<string>();
  yield* eachInParts(tracks, ({ key, from, envelope }) => {
    if (envelope.message.kind !== 'request' || from < replicas || envelope.copy > 0) return;
    const about = requestKey(envelope.label.major, envelope.label.minor);
    if (requests.has(about)) return;
    requests.add(about);
    keys.add(key);
  });
  return keys;
}

function proposalsOf(tracks: readonly Track[], gates: readonly Gate[]): ReadonlyMap<string, string> {
  const delivered = new Map<number, string>();
  for (const { envelope, endStep, key } of tracks) {
    if (envelope.message.kind === 'prePrepare' && endStep !== null) delivered.set(endStep, key);
  }
  const proposals = new Map<string, string>();
  for (const { kind, key, step } of gates) {
    const proposal = kind === 'prePrepared' ? delivered.get(step) : undefined;
    if (proposal !== undefined) proposals.set(key, proposal);
  }
  return proposals;
}

function slotsOfSteps(history: History, tracks: readonly Track[], gates: readonly Gate[]): (number | null)[] {
  const own = new Map<number, number>();
  for (const { slot, sentStep, endStep } of tracks) {
    if (slot === null) continue;
    own.set(sentStep, slot);
    if (endStep !== null) own.set(endStep, slot);
  }
  for (const { slot, step } of gates) if (slot !== null) own.set(step, slot);
  let last: number | null = null;
  return history.steps.map((_, index) => {
    last = own.get(index) ?? last;
    return last;
  });
}

function firstByStep(gates: readonly Gate[]): ReadonlyMap<number, Gate> {
  const first = new Map<number, Gate>();
  for (const gate of gates) if (!first.has(gate.step)) first.set(gate.step, gate);
  return first;
}
