import type { SequenceNumber } from '../../protocols/numbers.ts';
import type { MonitorId, ViolationNames } from '../tell/lights.ts';
import { agreementHolds } from './agreement.ts';
import { areSeveral, listed } from './words.ts';

/** The two lights: safety (nothing wrong happens) and liveness (something happens). */
export const lights = {
  safety: 'Safety',
  holds: 'holds',
  violated: 'violated',
  holdsDetail: 'So far every guarantee of PBFT holds.',
  violatedDetail: 'PBFT’s guarantees were violated:',
  late: (client: string, operation: string, dueTick: number) =>
    `The guarantee of liveness was violated: ${client} should have had the answer to ${operation} by ${dueTick} ms.`,
  /** The promise that each monitor watches. */
  monitors: {
    M1: 'correct replicas execute the same request in each slot',
    M2: 'correct replicas prepare the same request in each slot of a view',
    M3: 'what is committed is prepared at f+1 correct replicas',
    M4: 'slots are executed in order, without gaps',
    M5: 'each request is executed at most once',
    M6: 'a result that a client accepted is never contradicted',
    M7: 'a correct replica never contradicts itself about a slot',
    M8: 'views, checkpoints and executed slots never go backwards',
    M9: 'replicas act only on slots in their window',
    M10: 'stable checkpoints and fetched states with the same number are the same',
    M11: 'what is committed is kept by every later view',
    M12: 'a read returns what was last written',
    B1: 'all nodes commit the same values in the same order',
    B2: 'a browser is answered once for what it asks once',
    B3: 'when ok is written, a quorum has committed what was asked',
  } satisfies Readonly<Record<MonitorId, string>>,
  /** The violations of each promise. */
  violations: {
    M1: ({ node, other, sequence }) =>
      `${node} executed another request in slot ${sequence} than ${other === node ? 'before' : `${other} did`}.`,
    M2: ({ node, other, sequence, view }) =>
      `${node} prepared another request in slot ${sequence} of view ${view} than ${other === node ? 'before' : `${other} did`}.`,
    M3: ({ node, sequence, view }) =>
      `${node} has committed slot ${sequence} locally in view ${view}, but fewer than f+1 correct replicas are prepared for it.`,
    M4: ({ node, sequence, before }) => `${node} executed slot ${sequence} right after slot ${before}.`,
    M5: ({ node, client, timestamp }) => `${node} executed request ${timestamp} of ${client} a second time.`,
    M6: ({ node, timestamp, result, otherResult }) =>
      `${node} has the result ${result} for request ${timestamp}, and elsewhere it is ${otherResult}.`,
    M7: ({ node, sequence, view }) => `${node} contradicted itself about slot ${sequence} of view ${view}.`,
    M8: ({ node, fell, value, before }) => `${node} went back from ${before} to ${value}: ${fallen[fell]}.`,
    M9: ({ node, sequence }) => `${node} acted on slot ${sequence}, which is outside its window.`,
    M10: ({ node, other, sequence }) =>
      `${node} relies on another state after slot ${sequence} than ${other === node ? 'before' : `${other} does`}.`,
    M11: ({ committer, entrant, sequence, view }) =>
      `The NEW-VIEW for view ${view} that ${entrant} accepted does not keep what ${committer} has committed in slot ${sequence}.`,
    M12: ({ node, timestamp, result, otherResult }) =>
      `${node} accepted ${result} for its read ${timestamp}, although ${otherResult} had been written before it asked.`,
    B1: ({ node, other, sequence, result, otherResult }) =>
      `${node} was told to commit ${result} as number ${sequence}, and for ${other} that is ${otherResult}.`,
    B2: ({ node, timestamp }) => `${node} reads ok ${timestamp} times on one page.`,
    B3: ({ node, result, sequence, timestamp }) =>
      `${node} writes ok for ${result}, which ${sequence} of the ${timestamp} nodes of a quorum have been told to commit.`,
  } satisfies Readonly<Record<MonitorId, (names: ViolationNames) => string>>,

  liveness: 'Liveness',
  livenessIs: (state: string) => `Liveness: ${state}`,
  states: {
    idle: 'nothing asked',
    done: 'all answered',
    working: 'in progress',
    viewChange: 'changing view',
    timer: 'waits for a timer',
    waiting: 'waiting',
    stuck: 'stuck',
  },
  stateDetails: {
    idle: 'No client has asked for anything yet.',
    done: 'Every request has been answered.',
    working: 'A message that will move it forward is in flight.',
    viewChange:
      'A view change is in progress: the next primary must send its NEW-VIEW, and a quorum must enter the view.',
    timer:
      'No message in flight can help, but a timer will: replicas then send again what is missing, or ask for the next view.',
    waiting: 'No message in flight can help, but asking again will.',
    stuck: 'Stuck: no message in flight and no timer can help.',
  },
  /** Messages that do not arrive before somebody releases them. @param more how many are not named */
  held: (messages: readonly string[], more: number) =>
    `Held until released: ${messages.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
  /** Views that ended before anything was executed in them, one after the other. */
  livelock: (views: number, timeoutTicks: number) =>
    `${views} views in a row have ended before anything was executed: the wait of ${timeoutTicks} ms is too short for this network. It doubles with each view, until it is long enough.`,
  /** The network is stable, and the answer has not come in the time that PBFT promises. */
  overdue: (client: string, operation: string, stableTick: number, dueTick: number) =>
    `Since ${stableTick} ms the network has been whole and at most f replicas faulty: ${client} should have had the answer to ${operation} by ${dueTick} ms. The guarantee of liveness was violated.`,
  outstanding: (client: string, operation: string, ticks: number, step: number) =>
    `${client} has waited ${ticks} ms for ${operation}, first sent in step ${step}.`,
  outstandingMore: (count: number) =>
    count === 1 ? 'One more request is outstanding.' : `${count} more requests are outstanding.`,
  queued: (count: number) => (count === 1 ? 'One operation waits behind it.' : `${count} operations wait behind it.`),
  unordered: (primary: string) => `No replica has it in a slot: ${primary} is the primary.`,
  primaryCrashed: (primary: string) => `No replica has it in a slot: ${primary}, the primary, is down.`,
  primaryHolds: (primary: string) => `${primary}, the primary, holds it back until it may give out another number.`,
  requestLost: (whereabouts: string) => `The REQUEST: ${whereabouts}.`,
  executedBy: (replicas: readonly string[]) => `Executed by ${listed(replicas)}.`,
  unaware: (node: string, sequence: SequenceNumber, whereabouts: string) =>
    `${node} has no PRE-PREPARE for slot ${sequence}: ${whereabouts}.`,
  more: (count: number) => `${count} more replicas or slots wait in the same way.`,
  atNode: (node: string, sentence: string) => `${node}: ${sentence}`,
  faulty: (replicas: readonly string[], tolerated: number) =>
    `${listed(replicas)} ${areSeveral(replicas) ? 'are' : 'is'} faulty; up to f = ${tolerated} may be.`,
  /** The Go demo tolerates no fault. */
  faultyDemo: (nodes: readonly string[]) =>
    `${listed(nodes)} ${areSeveral(nodes) ? 'are' : 'is'} faulty; the program tolerates none: a node that calls a silent one waits for ever.`,
  agreementHolds,
  tooManyFaults: (replicas: readonly string[], tolerated: number) =>
    `More than f = ${tolerated} faults (${listed(replicas)}): PBFT guarantees nothing here.`,
};

const fallen = {
  view: 'its view',
  lowWaterMark: 'its low water mark',
  lastExecuted: 'its last executed slot',
} satisfies Readonly<Record<ViolationNames['fell'], string>>;
