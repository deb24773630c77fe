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

/** The receivers of a STATUS; null for all others, which goes without saying. */
export type Receivers = readonly string[] | null;

export const transfers = {
  /** @param where the replica's progress, as below. */
  statusSent: {
    noProgress: (replica: string, to: Receivers, where: string) =>
      `${replica} makes no progress and sends STATUS${toWhom(to)}: it ${where}.`,
    restarted: (replica: string, to: Receivers, where: string) =>
      `${replica} sends STATUS${toWhom(to)} to ask for what it missed: it ${where}.`,
    requestUnknown: (replica: string, to: Receivers, where: string) =>
      `${replica} knows a request of O by its digest only and sends STATUS${toWhom(to)} to ask for it: it ${where}.`,
    stateInstalled: (replica: string, to: Receivers, where: string) =>
      `${replica} sends STATUS${toWhom(to)} to ask for what came after that state: it ${where}.`,
    beyondWindow: (replica: string, to: Receivers, where: string) =>
      `${replica} has heard of slots above its window and sends STATUS${toWhom(to)}: it ${where}.`,
    connected: (replica: string, to: Receivers, where: string) => `${replica} sends STATUS${toWhom(to)}: it ${where}.`,
    heartbeat: (replica: string, to: Receivers, where: string) =>
      `${replica} sends STATUS${toWhom(to)}, its heartbeat: it ${where}.`,
  } satisfies Readonly<Record<StatusReason, (replica: string, to: Receivers, where: string) => string>>,
  /** The transport speaks, as TCP does; the replica acts on it in the sentence after. */
  connected: (replica: string, peers: readonly string[]) =>
    `The transport tells ${replica} that ${listed(peers)} can be reached again.`,
  inView: (view: ViewNumber, executed: number) => `is in view ${view} and has executed ${upTo(executed)}`,
  betweenViews: (view: ViewNumber, executed: number) => `waits for view ${view} and has executed ${upTo(executed)}`,
  retransmitted: (replica: string, to: string, messages: readonly string[]) =>
    `${replica} sends ${to} what it is missing: ${listed(messages)}.`,

  fetchStarted: (replica: string, sequence: SequenceNumber, { node, voters }: Source, why: string) =>
    `${replica} asks ${node} for the state after slot ${sequence}: ${why}. The digest is certified by ${listed(voters)}.`,
  fetchReasons: {
    aboveWindow: 'the others are too far ahead for their messages to help',
    behind: 'others have this state, and no message can bring it there',
    newView: 'the new view starts from this checkpoint',
    diverged: 'a quorum has a different state',
    nextReplica: 'the replica it asked before did not help',
  } satisfies Readonly<Record<FetchReason, string>>,
  stateSent: (replica: string, to: string, sequence: SequenceNumber) =>
    `${replica} sends ${to} STATE, its state after slot ${sequence}.`,
  fetchEnded: (replica: string, sequence: SequenceNumber) =>
    `${replica} has reached slot ${sequence} by itself and no longer needs the state after it.`,
  stateInstalled: (replica: string, from: string, sequence: SequenceNumber) =>
    `${replica} takes over the state after slot ${sequence} from ${from}: it matches the certified digest.`,
  skipped: (replica: string, slots: string) => `${replica} skips the execution of ${slots}.`,
  replaced: (replica: string) => `It replaces the state that ${replica} had computed.`,
  bodyLearnt: (replica: string, from: string, sequence: SequenceNumber, request: string) =>
    `${replica} learns from ${from} the request of slot ${sequence}: ${request}.`,
};

function toWhom(to: Receivers): string {
  return to === null ? '' : ` to ${listed(to)}`;
}

function upTo(executed: number): string {
  return executed === 0 ? 'nothing' : `up to slot ${executed}`;
}
