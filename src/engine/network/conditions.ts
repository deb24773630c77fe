import type { Ticks } from '../protocol.ts';
import { happens, mix, pick } from './chance.ts';

/** The latency and the chances of the network. */
export interface Conditions {
  /** The least number of ticks that a message takes. At least 1. */
  readonly latency: Ticks;
  /** The number of ticks that a message may take in addition: 0 … jitter. */
  readonly jitter: Ticks;
  /** Percentage of messages that are lost. */
  readonly loss: number;
  /** Percentage of messages that arrive twice. */
  readonly duplication: number;
}

/** Numbers of the questions asked of a message's hash, so that different questions get independent answers. */
const LATENCY = 1;
const LOSS = 2;
const DUPLICATION = 3;

export function travelTicks(conditions: Conditions, identity: number): Ticks {
  if (conditions.jitter === 0) return conditions.latency;
  return conditions.latency + pick(mix(identity, LATENCY), conditions.jitter + 1);
}

export function isLost(conditions: Conditions, identity: number): boolean {
  return conditions.loss > 0 && happens(mix(identity, LOSS), conditions.loss);
}

export function isDuplicated(conditions: Conditions, identity: number): boolean {
  return conditions.duplication > 0 && happens(mix(identity, DUPLICATION), conditions.duplication);
}
