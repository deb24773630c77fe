import { behaviourOf } from '../../simulation/behaviours/index.ts';
import type { Action, ActionKind } from '../../simulation/interventions/index.ts';

/** What a partition leaves to one of its groups. */
interface GroupSize {
  readonly group: string;
  /** Replicas in it that run. */
  readonly able: number;
  readonly quorum: number;
  readonly primary: string;
}

/** What can be done, as a button says it. */
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
  delay: ({ ticks }) => `Delay by ${ticks} ticks`,
  duplicate: () => 'Duplicate',
  deliverNext: () => 'Deliver next',
  misbehave: ({ behaviour }) => behaviourOf(behaviour).words.en.name,
  behave: ({ behaviour }) => `No more: ${behaviourOf(behaviour).words.en.name}`,
} satisfies { readonly [Kind in ActionKind]: (action: Extract<Action, { readonly kind: Kind }>) => string };

/** Words of the side panel, the menu, the transcript and the partition editor. */
export const panels = {
  tabs: 'Explanation or faults',
  now: 'Now',
  faults: 'Faults',
  stepOfTotal: (step: number, total: number) => `Step ${step} of ${total}`,
  goToStep: (step: number) => `Go to step ${step}`,
  welcome: (replicas: number, faults: number) =>
    `${replicas} replicas have to agree on every request and on its place in the order, even if ${faults} of them ${faults === 1 ? 'fails or lies' : 'fail or lie'}. This is the real protocol, running in this page.`,
  welcomeHint:
    'Press Step, or the → key. Choose a replica or a message in the picture to look into it, or to break it.',
  why: 'Why',
  paper: (section: string) => `paper ${section}`,
  evidence: 'Evidence',
  votesMissing: (count: number) => (count === 1 ? '1 more is needed' : `${count} more are needed`),
  haveOfNeed: (have: number, need: number) => `${have} of ${need}`,
  atTick: (tick: number) => `tick ${tick}`,

  letGo: 'Let go of it',
  replicaTitle: (name: string) => `Replica ${name}`,
  clientTitle: (name: string) => `Client ${name}`,
  gateTitle: (node: string, gate: string) => `${node}: ${gate}`,
  running: 'running',
  crashed: 'crashed',
  cutOff: 'cut off',
  forgot: 'has lost its memory',
  inGroup: (group: string) => `group ${group}`,
  waitsFor: 'Waits for',
  whatYouCanDo: 'What you can do',
  actions,
  openDialog: { request: 'Send a request…', partition: 'Partition…' },
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
  inFlight: 'On its way.',
  sent: 'sent',
  arrives: 'arrives',
  heldUp: 'held up',
  copy: 'copy made by the network',
  fields: 'Contents',
  sequence: 'Sequence number n',
  digest: 'Digest d',
  operation: 'Operation o',
  timestamp: 'Timestamp t',
  result: 'Result r',

  certificate: 'Certificate',
  notReached: 'Not reached at this step.',
  reachedAt: 'Reached in',

  faultCount: (faulty: number, tolerated: number) =>
    `${faulty === 1 ? '1 faulty replica' : `${faulty} faulty replicas`}; PBFT tolerates f = ${tolerated}`,
  tooMany: (tolerated: number) => `More than f = ${tolerated} faults: PBFT promises nothing here.`,
  areDown: (names: string, count: number) => `${names} ${count === 1 ? 'is' : 'are'} crashed.`,
  areCutOff: (names: string, count: number) => `${names} ${count === 1 ? 'is' : 'are'} cut off.`,
  haveForgotten: (names: string, count: number) =>
    `${names} ${count === 1 ? 'has' : 'have'} lost ${count === 1 ? 'its' : 'their'} memory.`,
  planned: 'What is done to this run',
  nothingPlanned: 'Nothing yet.',
  mute: 'Mute',
  unmute: 'Unmute',
  remove: 'Delete',
  move: 'Move',
  moveTo: 'After step',
  ofSteps: (most: number) => `of ${most}`,
  muted: 'Muted: it does not happen.',
  notReachedInRun: 'The run ends before it.',
  withoutEffect: (why: string) => `Without effect: ${why}`,
  network: 'The network, from this step on',
  formTitles: { conditions: 'Messages', cutLink: 'One direction of one link' },
  from: 'From',
  to: 'To',
  nothingToChange: 'It is so already.',

  filterNode: 'Whose steps',
  filterKind: 'Which steps',
  everyNode: 'All nodes',
  everyStep: 'All steps',
  milestonesOnly: 'Milestones',
  timeoutsOnly: 'Timeouts',
  interventionsOnly: 'From outside',
  faultsOnly: 'Faults only',
  noMatch: 'No step is like that.',
  linesShown: (shown: number, all: number) => (shown === all ? `${all} steps` : `${shown} of ${all} steps`),
  notYet: 'not yet',
  earlier: (count: number) => `${count} earlier lines`,
  later: (count: number) => `${count} later lines`,

  partitionIntro:
    'Drag each node to its group, or choose the group with the arrow keys. Messages from one group to another are stopped.',
  groupName: (group: string) => `Group ${group}`,
  groupOf: (node: string) => `Group of ${node}`,
  everywhere: 'Reaches every group',
  everywhereShort: 'all',
  prospects: {
    progress: ({ group, able, quorum }: GroupSize) =>
      `Group ${group} has ${able} running replicas, and a quorum is ${quorum}: it can go on.`,
    leaderless: ({ group, able, quorum, primary }: GroupSize) =>
      `Group ${group} has ${able} running replicas, and a quorum is ${quorum}; but ${primary}, the primary, is not among them, so nothing new is ordered.`,
    tooFew: ({ group, able, quorum }: GroupSize) =>
      `Group ${group} has ${able} of the ${quorum} running replicas that a quorum takes: it stands still, and stays safe.`,
  },
  nobodySeparated: 'All nodes still reach each other.',
  partitionApply: 'Partition from this step on',

  summaryCluster: (replicas: number, clients: number, faults: number) =>
    `${replicas} replicas and ${clients === 1 ? 'one client' : `${clients} clients`}; up to f = ${faults} replicas may be faulty.`,
  summaryStep: (step: number, total: number, tick: number) => `Step ${step} of ${total}, tick ${tick}.`,
  summaryPrimary: (primary: string, view: number) => `${primary} is the primary of view ${view}.`,
  summaryExecuted: (names: string, sequence: number, count: number) =>
    `${names} ${count === 1 ? 'has' : 'have'} executed ${sequence === 0 ? 'nothing' : `up to slot ${sequence}`}.`,
  summaryInFlight: (count: number) => {
    if (count === 0) return 'No message is on its way.';
    return count === 1 ? 'One message is on its way.' : `${count} messages are on their way.`;
  },
  summaryMore: 'The transcript tells every step in words.',
};

export type PanelTexts = typeof panels;
