import type { ClientIndex } from '../../../engine/protocol.ts';
import type { Digest } from '../../digest.ts';
import { digestOfText } from '../../digest.ts';
import type { KeyValues } from '../../keyValue.ts';

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

/** C5: a request that was executed before is answered from the reply cache (§4.1). */
export function lastReplyTo({ lastReplies }: ServiceState, client: ClientIndex): StoredReply | undefined {
  return lastReplies.get(client);
}

/** ST4, C6: the fetched state is this replica's own from now on, the last replies with it (§4.3). */
export function installService(fetched: ServiceState): ServiceState {
  return copyService(fetched);
}

/** C6: the digest covers the store and the reply cache, in a fixed order. */
export function digestOfService(service: ServiceState): Digest {
  for (const [digest, known] of latest) if (isEqual(service, known)) return digest;
  const digest = computeDigest(service);
  latest.clear();
  latest.set(digest, copyService(service));
  return digest;
}

function computeDigest(service: ServiceState): Digest {
  const values = [...service.values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `${key}=${value}`);
  const replies = [...service.lastReplies]
    .sort(([a], [b]) => a - b)
    .map(([client, { timestamp, result }]) => `${client}:${timestamp}:${result}`);
  return digestOfText(`STATE,${values.join(',')};REPLIES,${replies.join(',')}`);
}

function isEqual(one: ServiceState, other: ServiceState): boolean {
  if (one.values.size !== other.values.size || one.lastReplies.size !== other.lastReplies.size) return false;
  for (const [client, { timestamp, result }] of one.lastReplies) {
    const reply = other.lastReplies.get(client);
    if (reply?.timestamp !== timestamp || reply.result !== result) return false;
  }
  for (const [key, value] of one.values) if (other.values.get(key) !== value) return false;
  return true;
}

/** The digest worked out last: replicas that agree ask for the same one, shortly after one another. */
const latest = new Map<Digest, ServiceState>();
