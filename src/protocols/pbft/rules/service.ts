import type { Digest } from '../../digest.ts';
import { digestOfText } from '../../digest.ts';
import type { KeyValues } from '../../keyValue.ts';
import type { Rules } from '../broken/brokenRules.ts';
import { ALL_KEPT, E24, keeps } from '../broken/brokenRules.ts';

/** The replicated state: the store, and the last reply to each client (§4.1), which is part of it (C6). */
export interface ServiceState {
  readonly values: KeyValues;
  readonly lastReplies: Map<number, StoredReply>;
}

export interface StoredReply {
  readonly timestamp: number;
  readonly result: string;
}

export function createService(): ServiceState {
  return { values: new Map(), lastReplies: new Map() };
}

export function copyService(service: ServiceState): ServiceState {
  return { values: new Map(service.values), lastReplies: new Map(service.lastReplies) };
}

/** C6: the digest covers the store and the reply cache, in a fixed order. */
export function digestOfService(service: ServiceState, rules: Rules = ALL_KEPT): Digest {
  const values = [...service.values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `${key}=${value}`);
  const replies = [...(keeps(rules, E24) ? service.lastReplies : [])]
    .sort(([a], [b]) => a - b)
    .map(([client, { timestamp, result }]) => `${client}:${timestamp}:${result}`);
  return digestOnce(`STATE,${values.join(',')};REPLIES,${replies.join(',')}`);
}

/** The digest worked out last: replicas that agree ask for the same one, shortly after one another. */
let latest = { text: '', digest: '' };

function digestOnce(text: string): Digest {
  if (text !== latest.text) latest = { text, digest: digestOfText(text) };
  return latest.digest;
}
