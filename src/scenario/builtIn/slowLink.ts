import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import { defaultCluster, defaultConditions, UNTIL_TICK } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/** Every message takes as long as every other, so a request and its reply take five times as long. */
const LATENCY = 40;
const REQUEST_TICKS = 5 * LATENCY;

const REQUESTS = 5;

/** Longer than all five requests take elsewhere. */
const DELAY = 1000;

/** Which messages go to replica 3 for a sequence number, by the phase in which they are sent. */
const phases: readonly (readonly string[])[] = [
  ['PP', '0'],
  ['P', '1', '2'],
  ['C', '0', '1', '2'],
];

/** As soon as they are sent, all messages to replica 3 are held up. */
function delaysFor(sequence: number): PlannedIntervention[] {
  const begin = (sequence - 1) * REQUEST_TICKS;
  return phases.flatMap(([letters = '', ...senders], phase) =>
    senders.map((sender) => ({
      // One tick behind the sending: whatever the order within that tick, it is over.
      at: { tick: begin + (phase + 1) * LATENCY + 1, after: 0 },
      action: { kind: 'delay', message: `${letters}0.${sequence}.${sender}.3`, ticks: DELAY },
    })),
  );
}

const requests: readonly PlannedIntervention[] = Array.from({ length: REQUESTS }, (_, index) => ({
  at: { tick: 0, after: 0 },
  action: { kind: 'request', client: 0, operation: `put x ${index + 1}` },
}));

/** What replica 3 is sent for five requests arrives after the others are done with them. It executes them all, later. */
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
