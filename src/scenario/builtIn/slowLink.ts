import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import { defaultCluster, defaultConditions, UNTIL_TICK } from '../../protocols/defaults.ts';
import type { SequenceNumber } from '../../protocols/numbers.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/** Every message takes equally long, so a request takes five times as long until its reply. */
const LATENCY = 40;
const REQUEST_TICKS = 5 * LATENCY;

const REQUESTS = 5;

/** Longer than all five requests take elsewhere. */
const DELAY = 1000;

/** The messages to replica 3 for a sequence number, by the phase in which they are sent. */
const phases: readonly (readonly string[])[] = [
  ['PP', '0'],
  ['P', '1', '2'],
  ['C', '0', '1', '2'],
];

/** Delays all messages to replica 3 as soon as they are sent. */
function delaysFor(sequence: SequenceNumber): PlannedIntervention[] {
  const begin = (sequence - 1) * REQUEST_TICKS;
  return phases.flatMap(([letters = '', ...senders], phase) =>
    senders.map((sender) => ({
      // One tick after the sending, whatever the order of steps within that tick.
      at: { tick: begin + (phase + 1) * LATENCY + 1, after: 0 },
      action: { kind: 'delay', message: `${letters}0.${sequence}.${sender}.3`, ticks: DELAY },
    })),
  );
}

const requests: readonly PlannedIntervention[] = Array.from({ length: REQUESTS }, (_, index) => ({
  at: { tick: 0, after: 0 },
  action: { kind: 'request', client: 0, operation: `put x ${index + 1}` },
}));

/**
 * Replica 3 receives the messages of five requests after the others have executed them. It executes them all, later.
 */
export const slowLink: ScenarioDescriptor = {
  id: 'slowLink',
  setup: {
    protocol: 'pbft',
    cluster: defaultCluster,
    seed: 7,
    conditions: { ...defaultConditions, latency: LATENCY, jitter: 0 },
    untilTick: UNTIL_TICK,
    interventions: [...requests, ...requests.flatMap((_, index) => delaysFor(index + 1))],
  },
};
