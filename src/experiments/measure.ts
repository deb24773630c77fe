import { advance } from '../engine/advance.ts';
import { STEPS_MAX } from '../engine/history.ts';
import { isEmpty } from '../engine/network/agenda.ts';
import type { Note, Ticks } from '../engine/protocol.ts';
import type { Setup } from '../engine/setup.ts';
import type { Step } from '../engine/trace.ts';
import type { World } from '../engine/world.ts';
import type { PbftNote } from '../protocols/pbft/notes.ts';
import { worldOf } from '../protocols/run.ts';
import { RUN_MESSAGES_MAX } from './experiment.ts';
import type { KindId, MetricId } from './metrics.ts';
import { kindIds } from './metrics.ts';
import { quantileOf } from './statistics.ts';

/** The figures of one run. */
export interface Measured {
  /** Requests that clients have sent, and those of them whose result a client has accepted. */
  readonly requests: number;
  readonly answered: number;
  readonly end: MeasuredEnd;
  /** Null where nothing was answered: there is no latency then. */
  readonly counts: Readonly<Record<MetricId, number | null>>;
}

/** Nothing was left to happen; the observed time was over; or the bound of steps or messages was reached. */
export type MeasuredEnd = 'quiet' | 'time' | 'limit';

/** Runs a setup to its end and counts. Steps are not kept: a run needs no more memory than its world. */
export function measure(setup: Setup): Measured {
  const world = worldOf(setup);
  const tally = createTally();
  let steps = 0;
  let next = advance(world);
  while (next && steps < STEPS_MAX * STEPS_FACTOR && tally.messages <= RUN_MESSAGES_MAX) {
    steps++;
    countStep(tally, next);
    next = advance(world);
  }
  const { messages, kinds, asked, latencies, highestView } = tally;
  const ordered = latencies.slice().sort((a, b) => a - b);
  return {
    requests: asked.size,
    answered: latencies.length,
    end: next ? 'limit' : endOf(world),
    counts: {
      messages,
      ...kinds,
      latencyMedian: quantileOf(ordered, 0.5),
      latency95: quantileOf(ordered, 0.95),
      viewChanges: highestView,
    },
  };
}

/** A message that arrives is a step, so the bound of messages comes first: this one ends runs in which timers go on. */
const STEPS_FACTOR = 20;

interface Tally {
  messages: number;
  readonly kinds: Record<KindId, number>;
  /** The tick at which each request was sent for the first time, by client and timestamp. */
  readonly asked: Map<string, Ticks>;
  readonly latencies: Ticks[];
  highestView: number;
}

function createTally(): Tally {
  const kinds = Object.fromEntries(kindIds.map((kind) => [kind, 0])) as Record<KindId, number>;
  return { messages: 0, kinds, asked: new Map(), latencies: [], highestView: 0 };
}

/** A copy that the network made was sent by nobody. What is lost on its way was sent. */
function countStep(tally: Tally, { sent, notes, node, tick }: Step): void {
  for (const { copy, message } of sent) {
    if (copy > 0) continue;
    tally.messages++;
    if (Object.hasOwn(tally.kinds, message.kind)) tally.kinds[message.kind as KindId]++;
  }
  for (const note of notes as readonly (PbftNote | Note)[] as readonly PbftNote[]) {
    if (note.kind === 'enteredView') tally.highestView = Math.max(tally.highestView, note.view);
    else if (note.kind === 'requested' && note.attempt === 0) tally.asked.set(`${node} ${note.timestamp}`, tick);
    else if (note.kind === 'accepted') {
      const since = tally.asked.get(`${node} ${note.timestamp}`);
      if (since !== undefined) tally.latencies.push(tick - since);
    }
  }
}

function endOf({ flight, nodes }: World): MeasuredEnd {
  return isEmpty(flight) && nodes.every(({ timers }) => timers.size === 0) ? 'quiet' : 'time';
}
