import type { NoEffectReason } from '../../engine/interventions/intervention.ts';
import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
import type { ActionNames, ActionTexts } from '../tell/actionParts.ts';
import { counted } from './counted.ts';

/** The parts of a pattern, as texts; null for what it leaves open. */
export interface PatternNames {
  readonly message: string | null;
  readonly view: string | null;
  readonly slot: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Interventions: changes that the user makes to a run. */
export const interventions = {
  /** As an entry of a list, or the name of a run. */
  entries: {
    request: ({ operation }, { node }) => `${node} asks for ${operation}`,
    crash: (_action, { node }) => `${node} crashes`,
    restart: ({ memory }, { node }) => `${node} restarts, memory ${memory}`,
    cutOff: (_action, { node }) => `${node} is cut off`,
    rejoin: (_action, { node }) => `${node} is connected again`,
    partition: (_action, { groups }) => `Partition ${groups}`,
    heal: () => 'All links open again',
    cutLink: (_action, { node, to }) => `${node} to ${to} is cut`,
    restoreLink: (_action, { node, to }) => `${node} to ${to} is open again`,
    conditions: ({ latency, jitter, loss, duplication }) =>
      `Latency ${latency}, jitter ${jitter}, loss ${loss} %, duplicates ${duplication} %`,
    drop: (_action, { message }) => `${message} is dropped`,
    delay: ({ ticks }, { message }) => `${message} is delayed by ${ticks} ms`,
    duplicate: (_action, { message }) => `${message} is duplicated`,
    deliverNext: (_action, { message }) => `${message} is delivered next`,
    fireTimer: (_action, { node, term }) => `${node}: the ${term} fires`,
    clockRate: ({ rate }, { node }) => `${node}: clock at ${rate} %`,
    ownDuration: ({ ticks }, { node, term }) => `${node}: its own ${term}, ${ticks} ms`,
    restoreDisk: ({ tick }, { node }) => `${node} restarts, disk of ${tick} ms`,
    slowReplica: ({ ticks }, { node }) =>
      ticks === 0 ? `${node} is as near as the others again` : `${node}: messages take ${ticks} ms more`,
    slowLink: ({ ticks }, { node, to }) =>
      ticks === 0 ? `${node} to ${to} is as fast as the others again` : `${node} to ${to} takes ${ticks} ms more`,
    linkConditions: (_action, { node, to, links: { links, least, most } }) => {
      if (links.length === 0) return 'No link has values of its own any more';
      const which = links.length === 1 ? `${node} to ${to}` : `${links.length} directions of links`;
      return `${which}: ${least} to ${most} ms`;
    },
    dropMatching: (_action, { pattern }) => `Dropped: ${pattern}`,
    passMatching: (_action, { pattern }) => `Dropped no longer: ${pattern}`,
    hold: (_action, { message }) => `${message} is held`,
    release: ({ how }, { message }) => `${message} is released${{ next: ' and arrives next', onWay: '' }[how]}`,
    tamper: (_action, { message, term }) => `${message}: ${term} changed in flight`,
    misbehave: (_action, { node, lie }) => `${node} lies: ${lie}`,
    behave: (_action, { node, lie }) => `${node} lies no more: ${lie}`,
    say: (_action, { node, said }) => `${node} sends a custom message: ${said}`,
  } satisfies ActionTexts<ActionNames>,

  /** The reasons why an intervention has no effect. */
  noEffect: {
    notInFlight: 'The message is not in flight at this point.',
    alreadyCrashed: 'The replica is already down.',
    notCrashed: 'The replica is running.',
    alreadyCutOff: 'The replica is already cut off.',
    notCutOff: 'The replica is not cut off.',
    nothingToHeal: 'Every link is already open.',
    noSuchNode: 'There is no such node.',
    clientDown: 'The client is down.',
    otherRole: 'Replicas lie in other ways than clients.',
    alreadyLies: 'It already lies in this way.',
    doesNotLie: 'It does not lie in this way.',
    timerNotRunning: 'This timer is not running.',
    alreadySo: 'No change to apply.',
    messageHeld: 'The message is held: release it first.',
    notHeld: 'The message is not held.',
    noSuchPart: 'This message has no such part.',
    noSuchPattern: 'Nothing is dropped by this pattern.',
    noSuchBackup: 'That time has not come yet: there is no disk of it.',
    nothingKnown: 'It knows no request for this slot, and has no state for this checkpoint.',
  } satisfies Readonly<Record<NoEffectReason, string>>,

  /** A message said by hand: `COMMIT for slot 1 in view 0, of another digest`. */
  said: (message: string, sequence: SequenceNumber, view: ViewNumber, about: string) =>
    `${message} for slot ${sequence} in view ${view}, ${about}`,
  saidOfView: (message: string, view: ViewNumber, about: string) => `${message} for view ${view}, ${about}`,
  saidOfCheckpoint: (message: string, sequence: SequenceNumber, about: string) => `${message} ${sequence}, ${about}`,
  about: { known: 'as it knows it', null: 'for the null request', false: 'which is not so' },

  /** Words of the protocol, by the names that they have in files and links. */
  terms: {
    timers: {
      request: 'request timer',
      newView: 'NEW-VIEW timer',
      status: 'STATUS timer',
      fetch: 'state transfer timer',
      retransmit: 'retransmission timer',
    },
    durations: { viewChangeTimeout: 'view-change timeout', statusInterval: 'STATUS interval' },
    parts: {
      view: 'view',
      sequence: 'sequence number',
      digest: 'digest',
      operation: 'operation',
      timestamp: 'timestamp',
      result: 'result',
      state: 'state',
      replica: 'name of the sender',
    },
  },
  /** The messages that are dropped; null for what the pattern leaves open. */
  pattern: ({ message, view, slot, from, to }: PatternNames) =>
    [
      message === null ? 'every message' : `every ${message}`,
      ...(view === null ? [] : [`of ${view}`]),
      ...(slot === null ? [] : [`for ${slot}`]),
      ...(from === null ? [] : [`from ${from}`]),
      ...(to === null ? [] : [`to ${to}`]),
    ].join(' '),
  /** The fate of the messages that a pattern was for. */
  patternDropped: (count: number) =>
    count === 0 ? 'No message of this run fits it.' : `It drops ${counted(count, 'message')} of this run.`,

  /** The change by which a run differs from the one it came from. */
  runNames: {
    added: (entry: string, step: number) => `${entry} @${step}`,
    removed: (entry: string, step: number) => `without “${entry}” @${step}`,
    muted: (entry: string, step: number) => `“${entry}” muted @${step}`,
    unmuted: (entry: string, step: number) => `“${entry}” again @${step}`,
    moved: (entry: string, step: number) => `“${entry}” moved @${step}`,
  },

  /** The group that reaches every other one. */
  everywhere: (nodes: string) => `${nodes} everywhere`,
  groupSeparator: ' | ',
  nodeSeparator: ', ',
  /** A vote or a proposal, by its slot. */
  messageAbout: (message: string, from: string, to: string, sequence: SequenceNumber) =>
    `${message} from ${from} to ${to} for slot ${sequence}`,
  /** A request or a reply, by its timestamp; a checkpoint or its state, by its sequence number. */
  messageNumbered: (message: string, number: number, from: string, to: string) =>
    `${message} ${number} from ${from} to ${to}`,
  /** A VIEW-CHANGE or NEW-VIEW, by its view. */
  messageOfView: (message: string, from: string, to: string, view: ViewNumber) =>
    `${message} from ${from} to ${to} for view ${view}`,
  messageAlone: (message: string, from: string, to: string) => `${message} from ${from} to ${to}`,
  /** A message that was sent, or copied, more than once. */
  again: (message: string, repeat: number) => `${message} (sending ${repeat + 1})`,
  copied: (message: string, copy: number) => `${message} (copy ${copy})`,
};
