import type { NoEffectReason } from '../../engine/interventions/intervention.ts';
import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
import type { ActionNames, ActionTexts } from '../tell/actionParts.ts';
import { counted } from './counted.ts';

/** Interventions: what is done to a run from outside. */
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
    delay: ({ ticks }, { message }) => `${message} is delayed by ${counted(ticks, 'tick')}`,
    duplicate: (_action, { message }) => `${message} is duplicated`,
    deliverNext: (_action, { message }) => `${message} is delivered next`,
    misbehave: (_action, { node, lie }) => `${node} lies: ${lie}`,
    behave: (_action, { node, lie }) => `${node} lies no more: ${lie}`,
    say: (_action, { node, said }) => `${node} says by hand: ${said}`,
  } satisfies ActionTexts<ActionNames>,

  /** The reasons why an intervention has no effect. */
  noEffect: {
    notInFlight: 'The message is not on its way at this point.',
    alreadyCrashed: 'The replica is crashed already.',
    notCrashed: 'The replica is running.',
    alreadyCutOff: 'The replica is cut off already.',
    notCutOff: 'The replica is not cut off.',
    nothingToHeal: 'Every link is open already.',
    noSuchNode: 'There is no such node.',
    clientDown: 'The client is down.',
    otherRole: 'Replicas lie in other ways than clients.',
    alreadyLies: 'It lies in this way already.',
    doesNotLie: 'It does not lie in this way.',
    nothingKnown: 'It knows no request for this slot, and has no state for this checkpoint.',
  } satisfies Readonly<Record<NoEffectReason, string>>,

  /** A message said by hand: `COMMIT for slot 1 in view 0, of another digest`. */
  said: (message: string, sequence: SequenceNumber, view: ViewNumber, about: string) =>
    `${message} for slot ${sequence} in view ${view}, ${about}`,
  saidOfView: (message: string, view: ViewNumber, about: string) => `${message} for view ${view}, ${about}`,
  saidOfCheckpoint: (message: string, sequence: SequenceNumber, about: string) => `${message} ${sequence}, ${about}`,
  about: { known: 'as it knows it', null: 'for the null request', false: 'which is not so' },

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
