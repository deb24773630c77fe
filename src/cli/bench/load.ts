import type { Ticks } from '../../engine/protocol.ts';
import type { Setup } from '../../engine/setup.ts';
import { defaultCluster } from '../../protocols/defaults.ts';

/** The run that is measured: nothing fails, four clients ask over an uneven network, checkpoints every 10 slots. */

const CLIENTS = 4;
/** A request is answered in about 300 ticks, so that about four are under way at a time. */
const ROUND: Ticks = 300;

export function setupOfRequests(replicas: number, requests: number): Setup {
  return {
    protocol: 'pbft',
    cluster: { ...defaultCluster, replicas, clients: CLIENTS, clientTimeout: 2000, viewChangeTimeout: 2000 },
    seed: 7,
    conditions: { latency: 40, jitter: 24, loss: 0, duplication: 0 },
    untilTick: 1_000_000_000,
    interventions: Array.from({ length: requests }, (_, index) => ({
      at: { tick: Math.floor(index / CLIENTS) * ROUND, after: 0 },
      action: { kind: 'request', client: index % CLIENTS, operation: `put key${index % 10} ${index}` },
    })),
  };
}

/** 2n² − n + 1: what one request costs where nothing fails. */
function messagesARequest(replicas: number): number {
  return 2 * replicas ** 2 - replicas + 1;
}

/** A run of about so many messages. */
export function setupOfMessages(replicas: number, messages: number): Setup {
  return setupOfRequests(replicas, Math.max(1, Math.round(messages / messagesARequest(replicas))));
}
