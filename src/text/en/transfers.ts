import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
import type { FetchReason, StatusReason } from '../../protocols/pbft/notes.ts';
import { listed } from './words.ts';

/** Retransmission and state transfer (§4.3, §4.4), as sentences about one replica. */

export interface Source {
  /** The replica that is asked. */
  readonly node: string;
  /** The senders of the CHECKPOINTs that certify the state. */
  readonly voters: readonly string[];
}

export const transfers = {
  /** @param where the replica's progress, as below. */
  statusSent: {
    noProgress: (replica: string, to: readonly string[], where: string) =>
      `${replica} gets no further and sends STATUS to ${listed(to)}: it ${where}.`,
    restarted: (replica: string, to: readonly string[], where: string) =>
      `${replica} sends STATUS to ${listed(to)}, so that they send what it missed: it ${where}.`,
    requestUnknown: (replica: string, to: readonly string[], where: string) =>
      `${replica} knows a request of O by its digest only and sends STATUS to ${listed(to)}, so that they send it: it ${where}.`,
    stateInstalled: (replica: string, to: readonly string[], where: string) =>
      `${replica} sends STATUS to ${listed(to)}, so that they send what came after that state: it ${where}.`,
    beyondWindow: (replica: string, to: readonly string[], where: string) =>
      `${replica} has heard of slots above its window and sends STATUS to ${listed(to)}: it ${where}.`,
    connected: (replica: string, to: readonly string[], where: string) =>
      `${replica} sends STATUS to ${listed(to)}: it ${where}.`,
    heartbeat: (replica: string, to: readonly string[], where: string) =>
      `The heartbeat of ${replica}: it sends STATUS to ${listed(to)} and ${where}.`,
  } satisfies Readonly<Record<StatusReason, (replica: string, to: readonly string[], where: string) => string>>,
  /** The transport speaks, as TCP does; the replica acts on it in the sentence after. */
  connected: (replica: string, peers: readonly string[]) =>
    `The transport tells ${replica} that ${listed(peers)} can be reached again.`,
  inView: (view: ViewNumber, executed: number) => `is in view ${view} and has executed ${upTo(executed)}`,
  betweenViews: (view: ViewNumber, executed: number) => `waits for view ${view} and has executed ${upTo(executed)}`,
  retransmitted: (replica: string, to: string, messages: readonly string[]) =>
    `${replica} sends ${to} what it lacks: ${listed(messages)}.`,

  fetchStarted: (replica: string, sequence: SequenceNumber, { node, voters }: Source, why: string) =>
    `${replica} asks ${node} for the state after slot ${sequence}: ${why}. The digest is certified by ${listed(voters)}.`,
  fetchReasons: {
    aboveWindow: 'the others are so far ahead that their messages cannot help it any more',
    behind: 'others vouch that they are there, and no message brings it there',
    newView: 'the new view starts from this checkpoint',
    diverged: 'a quorum has another state than its own',
    nextReplica: 'the one it asked before has not helped',
  } satisfies Readonly<Record<FetchReason, string>>,
  stateSent: (replica: string, to: string, sequence: SequenceNumber) =>
    `${replica} sends ${to} STATE, its state after slot ${sequence}.`,
  fetchEnded: (replica: string, sequence: SequenceNumber) =>
    `${replica} has come to slot ${sequence} by itself, and needs the state after it no more.`,
  stateInstalled: (replica: string, from: string, sequence: SequenceNumber) =>
    `${replica} takes over the state after slot ${sequence} from ${from}: it fits the certified digest.`,
  skipped: (replica: string, slots: string) => `${replica} skips the execution of ${slots}.`,
  replaced: (replica: string) => `It replaces the state that ${replica} had computed.`,
  bodyLearnt: (replica: string, from: string, sequence: SequenceNumber, request: string) =>
    `${replica} learns from ${from} what slot ${sequence} stands for: ${request}.`,
};

function upTo(executed: number): string {
  return executed === 0 ? 'nothing' : `up to slot ${executed}`;
}
