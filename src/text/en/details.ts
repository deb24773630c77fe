import type { Action, ActionKind } from '../../engine/interventions/index.ts';
import { lieWords } from '../waysToLie.ts';
import { counted } from './counted.ts';
import { interventions } from './interventions.ts';
import { waysToLie } from './waysToLie.ts';
import { listed } from './words.ts';

const { terms } = interventions;

function nameOf(names: Readonly<Record<string, string>>, word: string): string {
  return names[word] ?? word;
}

/** The actions, as buttons name them. */
const actions = {
  request: () => 'Send a request',
  crash: () => 'Crash',
  restart: ({ memory }): string => (memory === 'kept' ? 'Restart, memory kept' : 'Restart, memory lost'),
  cutOff: () => 'Cut off',
  rejoin: () => 'Connect again',
  partition: () => 'Partition',
  heal: () => 'Open all links',
  cutLink: () => 'Cut',
  restoreLink: () => 'Open again',
  conditions: () => 'Apply from here on',
  drop: () => 'Drop',
  delay: ({ ticks }) => `Delay by ${ticks} ms`,
  duplicate: () => 'Duplicate',
  deliverNext: () => 'Deliver next',
  fireTimer: ({ timer }) => `Fire: ${nameOf(terms.timers, timer)}`,
  clockRate: ({ rate }): string => (rate === 100 ? 'Clock right again' : `Clock at ${rate} %`),
  ownDuration: ({ setting, ticks }) => `Own ${nameOf(terms.durations, setting)}: ${ticks} ms`,
  restoreDisk: ({ tick }) => `Restart with the disk of ${tick} ms`,
  slowReplica: ({ ticks }): string => (ticks === 0 ? 'As near as the others' : `Far away: ${ticks} ms more`),
  slowLink: () => 'Slow down by this',
  linkConditions: () => 'Apply from here on',
  dropMatching: () => 'Drop them from here on',
  passMatching: () => 'Let them pass again',
  hold: () => 'Hold',
  release: ({ how }): string => ({ next: 'Release, arrives next', onWay: 'Release, goes on its way' })[how],
  tamper: ({ part }) => `Change on its way: ${nameOf(terms.parts, part)}`,
  misbehave: ({ behaviour }) => lieWords(waysToLie, behaviour).name,
  behave: ({ behaviour }) => `Let it tell the truth again: ${lieWords(waysToLie, behaviour).name}`,
  say: () => 'Send a custom message',
} satisfies { readonly [Kind in ActionKind]: (action: Extract<Action, { readonly kind: Kind }>) => string };

/** Details in the panel and the transcript: they are fetched with the sentences, which they wait for anyway. */
export const details = {
  allTerms: 'All terms',
  actions,
  openDialog: {
    request: 'Send a request…',
    partition: 'Partition…',
    links: 'Link by link…',
    lie: 'Make it lie…',
    say: 'Send a custom message…',
  },

  why: 'Why',
  /** Before the section of the paper, for screen readers. */
  paper: 'paper',
  evidence: 'Evidence',
  /** The lines of the rules that a step ran. */
  code: {
    show: 'Show the code',
    hide: 'Hide the code',
    marks: 'The lines that this step ran are marked; those in bold say what it tells.',
    others: 'Also run',
    none: 'This step ran no rule of the protocol.',
    place: (path: string, line: number) => `${path}, line ${line}`,
    broken: 'This run breaks a rule: these lines take its place.',
  },
  /** The meaning of the letters of a liar's proposals. */
  versions: 'What was proposed to whom',
  heardBy: (nodes: readonly string[]) => `accepted by ${listed(nodes)}`,
  votesMissing: (count: number) => (count === 1 ? '1 more is needed' : `${count} more are needed`),
  haveOfNeed: (have: number, need: number) => `${have} of ${need}`,
  atTick: (tick: number) => `${tick} ms`,

  running: 'running',
  crashed: 'crashed',
  cutOff: 'cut off',
  forgot: 'lost its memory, or part of it',
  lying: 'lies',
  clockAt: (rate: number) => `clock at ${rate} %`,
  ownWait: (wait: string, ticks: number) => `its own ${wait}: ${ticks} ms`,
  farAway: (ticks: number) => `its messages take ${ticks} ms more`,
  inGroup: (group: string) => `group ${group}`,
  waitsFor: 'Waits for',
  view: 'View v',
  believedView: 'View it believes in',
  lastExecuted: 'Last executed n',
  lowWaterMark: 'Low water mark h',
  highWaterMark: 'High water mark H',
  log: 'Message log',
  logEmpty: 'Nothing logged yet.',
  logSequence: 'n',
  logGate: 'State',
  logDigest: 'd',
  logVotes: 'Votes',
  noProposal: 'no PRE-PREPARE',
  store: 'Store',
  storeEmpty: 'Nothing stored yet.',

  outstanding: 'Outstanding request',
  noneOutstanding: 'None.',
  acceptedSoFar: (count: number) => (count === 1 ? '1 result accepted so far' : `${count} results accepted so far`),
  attempts: 'Times sent',
  queued: 'Waiting behind it',
  replies: 'Replies by result',
  noReplies: 'No reply yet.',

  notSentYet: 'Not sent yet at this step.',
  inFlight: 'In flight.',
  held: 'Held until it is released.',
  sent: 'sent',
  arrives: 'arrives',
  heldUp: 'delayed',
  copy: 'copy made by the network',
  fields: 'Contents',
  sequence: 'Sequence number n',
  digest: 'Digest d',
  operation: 'Operation o',
  timestamp: 'Timestamp t',
  result: 'Result r',
  asks: 'Asks',
  stage: 'Finality',

  certificate: 'Certificate',
  notReached: 'Not reached at this step.',
  reachedAt: 'Reached at',

  filterNode: 'Node',
  filterKind: 'Type',
  everyNode: 'All nodes',
  everyStep: 'All steps',
  milestonesOnly: 'Milestones',
  timeoutsOnly: 'Timeouts',
  interventionsOnly: 'Interventions',
  faultsOnly: 'Faults only',
  noMatch: 'No step matches.',
  noneYet: 'No such step has happened yet.',
  linesShown: (shown: number, all: number) =>
    shown === all ? counted(all, 'step') : `${shown} of ${counted(all, 'step')}`,

  runEnds: {
    quiet: 'End of the run: no message and no timer is left.',
    held: 'End of the run, unless a message that is held is released.',
    messages: (steps: number, most: number) =>
      `Stopped after ${steps} steps, which sent more than ${most} messages: the page computes no more.`,
    time: (tick: number) => `Simulated up to ${tick.toLocaleString('en')} ms; the run goes on.`,
    limit: (steps: number) => `Stopped after ${steps} steps: that is the longest run the page computes.`,
    unfinished: (steps: number) => `Computed up to step ${steps}; the run goes on.`,
  },
  observeLonger: 'Simulate further',
  /** A long run, of which the first steps are there already. */
  computing: {
    steps: (done: number) => `Computing step ${done}`,
    stepsTo: (done: number, goal: number) => `Computing step ${done} of ${goal}, to go there`,
    picture: (steps: number) => `Preparing the picture of ${counted(steps, 'step')}`,
    stop: 'Stop computing',
    goOn: 'Compute the rest',
    waiting: 'Later steps are not computed yet.',
  },
  notYet: 'not yet',
  earlier: (count: number) => `${count} earlier lines`,
  later: (count: number) => `${count} later lines`,
};
