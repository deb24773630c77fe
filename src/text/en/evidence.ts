import type { ActorDecision } from '../../simulation/decisions.ts';
import type { ActionKind } from '../../simulation/interventions/index.ts';

/** What made a step possible, as the items of a list. Each item is a link to its step. */
export const evidence = {
  message: (message: string, from: string) => `${message} from ${from}`,
  own: (message: string) => `own ${message}`,
  sending: (message: string, from: string) => `${from} sent ${message}`,
  decisions: {
    prePrepared: (sequence: number) => `slot ${sequence} pre-prepared`,
    prepared: (sequence: number) => `slot ${sequence} prepared`,
    committedLocal: (sequence: number) => `slot ${sequence} committed-local`,
    executed: (sequence: number) => `slot ${sequence} executed`,
    checkpointTaken: (sequence: number) => `checkpoint ${sequence} taken`,
    stable: (sequence: number) => `checkpoint ${sequence} stable`,
    requested: (timestamp: number) => `request ${timestamp} sent for the first time`,
    accepted: (timestamp: number) => `result of request ${timestamp} accepted`,
    ordered: (timestamp: number) => `request ${timestamp} taken up`,
    carriedOut: (timestamp: number) => `request ${timestamp} executed`,
  } satisfies Readonly<Record<ActorDecision['kind'], (about: number) => string>>,
  outside: {
    request: 'request',
    crash: 'crash',
    restart: 'restart',
    cutOff: 'cut off',
    rejoin: 'connected again',
    partition: 'partition',
    heal: 'all links open',
    cutLink: 'link cut',
    restoreLink: 'link open again',
    conditions: 'network changed',
    drop: 'dropped',
    delay: 'delayed',
    duplicate: 'duplicated',
    deliverNext: 'brought forward',
  } satisfies Readonly<Record<ActionKind, string>>,
};
