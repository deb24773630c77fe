import type { History } from '../../engine/history.ts';
import type { NodeId, ProtocolParts, Ticks } from '../../engine/protocol.ts';
import { protocolOf } from '../../protocols/index.ts';
import type { TimeScale } from '../timeScale.ts';
import type { Gate } from './gates.ts';
import { gatesOf } from './gates.ts';
import type { LogEntry } from './logs.ts';
import { logsOf } from './logs.ts';
import type { Meter } from './meters.ts';
import { metersOf } from './meters.ts';
import { timeScaleOf } from './moments.ts';
import { requestKey, slotIndexOf } from './slotIndex.ts';
import type { Slot } from './slots.ts';
import { crowdingOf, slotsOf } from './slots.ts';
import type { Spell } from './spells.ts';
import { spellsOf } from './spells.ts';
import type { Standing } from './stays.ts';
import { standingOf } from './stays.ts';
import type { Timer } from './timers.ts';
import { timersOf } from './timers.ts';
import type { Track } from './tracks.ts';
import { tracksOf } from './tracks.ts';
import type { Versions } from './versions.ts';
import { versionsSaid } from './versions.ts';

/** A run seen as things in time: everything the picture shows, before it has a size. Where it is depends on units. */
export interface Scene {
  readonly replicas: number;
  readonly clients: number;
  /** What the protocol has beyond its messages. */
  readonly parts: ProtocolParts;
  /** Top to bottom, or left to right: clients, then replicas. */
  readonly lanes: readonly NodeId[];
  readonly time: TimeScale;
  /** When each step happens. */
  readonly ticks: readonly Ticks[];
  /** In the order in which they were sent. */
  readonly tracks: readonly Track[];
  readonly times: TrackTimes;
  /** What liars say to some and not to others. */
  readonly versions: Versions;
  /** Keys of the tracks of requests as they were first sent. */
  readonly asked: ReadonlySet<string>;
  readonly gates: readonly Gate[];
  /** The first gate that was reached in a step, by the step's index. */
  readonly gateOfStep: ReadonlyMap<number, Gate>;
  readonly meters: readonly Meter[];
  readonly spells: readonly Spell[];
  readonly timers: readonly Timer[];
  /** In which view each replica is, and from where its window goes. */
  readonly standing: Standing;
  /** L (§4.3). */
  readonly window: number;
  readonly slots: readonly Slot[];
  /** How many slots are under way at a time, on the average. */
  readonly crowding: number;
  /** By replica. */
  readonly logs: readonly (readonly LogEntry[])[];
  /** Whether any checkpoint is taken: before that, windows are no news. */
  readonly hasCheckpoints: boolean;
}

const known = new WeakMap<History, Scene>();

/** The scene of a run; worked out once. */
export function sceneOf(history: History): Scene {
  const found = known.get(history);
  if (found) return found;
  const scene = createScene(history);
  known.set(history, scene);
  return scene;
}

function createScene(history: History): Scene {
  const { replicas, clients } = history.setup.cluster;
  const time = timeScaleOf(history);
  const index = slotIndexOf(history);
  const tracks = tracksOf(history, time, index);
  const gates = gatesOf(history, time, index);
  const spells = spellsOf(history, time);
  const slots = slotsOf(tracks, gates, index);
  return {
    replicas,
    clients,
    parts: protocolOf(history.setup.protocol).parts,
    lanes: lanesOf(replicas, clients),
    time,
    ticks: history.steps.map((step) => step.tick),
    tracks,
    times: timesOf(tracks),
    versions: versionsSaid(history, tracks),
    asked: firstRequests(tracks, replicas),
    gates,
    gateOfStep: firstByStep(gates),
    meters: metersOf(history, time, index),
    spells,
    timers: timersOf(history, time),
    standing: standingOf(history),
    window: history.setup.cluster.window,
    slots,
    crowding: crowdingOf(slots),
    logs: logsOf(history),
    hasCheckpoints: gates.some(({ kind }) => kind === 'checkpointTaken'),
  };
}

/** Clients first, as in the paper's Figure 1. */
function lanesOf(replicas: number, clients: number): NodeId[] {
  const nodes = Array.from({ length: replicas + clients }, (_, node) => node);
  return [...nodes.slice(replicas), ...nodes.slice(0, replicas)];
}

/** When messages are on their way, for finding those of a part of time without looking at all. In units. */
export interface TrackTimes {
  /** For each track, when it or one before it was sent at the latest: ascending. */
  readonly starts: readonly number[];
  /** How much later than that one may arrive, and how much earlier one may have been sent: copies start in the past. */
  readonly longest: number;
  readonly lag: number;
}

function timesOf(tracks: readonly Track[]): TrackTimes {
  const starts: number[] = [];
  let latest = 0;
  let longest = 0;
  let lag = 0;
  for (const { points } of tracks) {
    const start = points[0]?.unit ?? 0;
    latest = Math.max(latest, start);
    starts.push(latest);
    lag = Math.max(lag, latest - start);
    longest = Math.max(longest, (points.at(-1)?.unit ?? start) - latest);
  }
  return { starts, longest, lag };
}

function firstRequests(tracks: readonly Track[], replicas: number): ReadonlySet<string> {
  const keys = new Set<string>();
  const known = new Set<string>();
  for (const { key, from, envelope } of tracks) {
    if (envelope.message.kind !== 'request' || from < replicas || envelope.copy > 0) continue;
    const about = requestKey(envelope.label.major, envelope.label.minor);
    if (known.has(about)) continue;
    known.add(about);
    keys.add(key);
  }
  return keys;
}

function firstByStep(gates: readonly Gate[]): ReadonlyMap<number, Gate> {
  const first = new Map<number, Gate>();
  for (const gate of gates) if (!first.has(gate.step)) first.set(gate.step, gate);
  return first;
}
