import type { Ticks } from '../protocol.ts';
import { happens, mix, pick } from './chance.ts';

/** How the network treats messages. */
export interface Conditions {
  /** The least time a message takes. At least 1. */
  readonly latency: Ticks;
  /** How much longer it may take: 0 … jitter ticks more. */
  readonly jitter: Ticks;
  /** How many of a hundred messages are lost. */
  readonly loss: number;
  /** How many of a hundred messages arrive twice. */
  readonly duplication: number;
}

/** Which question is asked of a message's hash; different questions get independent answers. */
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
