import { brokenRules } from './brokenRules.ts';
import { comparisons } from './comparisons.ts';
import { lies } from './lies.ts';
import { settingRules } from './settingRules.ts';

/** What a partition leaves to one of its groups. */
interface GroupSize {
  readonly group: string;
  /** Replicas in it that run. */
  readonly able: number;
  readonly quorum: number;
  readonly primary: string;
}

/** Words of the dialogs: fetched when the first of them is opened. */
export const dialogs = {
  lies,
  titles: {
    share: 'Share',
    help: 'Keys',
    settings: 'Settings',
    setup: 'Cluster and network',
    request: 'New request',
    partition: 'Partition the network',
    lie: 'Make a node lie',
    say: 'Say by hand',
    legend: 'Legend',
    glossary: 'Glossary',
    lab: 'Lab of broken rules',
    comparisons: 'Compare with the Go demo',
  },
  comparisons,

  showFuture: 'Show what is to come',
  searchTerms: 'Search',
  noTerm: 'No term of that name.',
  orientation: 'Direction of time',
  orientations: { auto: 'by width', horizontal: 'to the right', vertical: 'downwards' },
  letterKeys: 'Single letters are shortcuts',
  announcements: 'Screen reader hears',
  announcementChoices: { steps: 'every step', milestones: 'milestones', silent: 'nothing' },
  apply: 'Apply',
  shareIntro: 'This link opens exactly what you see: the run, the step, what is in focus, the language.',
  shareLink: 'Link',
  copyLink: 'Copy link',
  copyMarkdown: 'Copy as Markdown',
  saveFile: 'Save as file',
  openFile: 'Open a file…',
  shareLength: (characters: number) => `${characters} characters:`,
  shareFits: {
    projector: 'fits a QR code for a lecture hall',
    chat: 'fits any chat',
    mail: 'too long for some mails and chats; a file is safer',
    file: 'too long for most places; use a file',
  },
  sharePrivacy: 'A scenario is no secret: whoever runs the web server can read it in the address.',
  setupIntro: 'Changing the cluster opens a run of its own from the start. The run you have is kept.',
  replicas: 'Replicas (n)',
  replicasHint: (faults: number, quorum: number) => `f = ${faults} may be faulty; a quorum is ${quorum}`,
  clients: 'Clients',
  seed: 'Seed',
  clientTimeout: 'Client waits (ticks)',
  checkpointInterval: 'Checkpoint every (K)',
  window: 'Window (L)',
  untilTick: 'Observed until tick',
  viewChangeTimeout: 'View-change timer (T, ticks)',
  statusInterval: 'Tells what it has after (ticks)',
  batchSize: 'Requests in a batch',
  tentativeExecution: 'Tentative execution',
  readOnly: 'Requests that only read',
  brokenRule: 'Rule that is broken on purpose',
  labIntro:
    'Each opens two runs of one schedule side by side: one in which all correct nodes break the rule, and one in which they keep it.',
  openBoth: 'Open both',
  noBrokenRule: 'none: all rules are kept',
  brokenRules,
  readOnlyModes: { 0: 'ordered like any other', 1: 'not ordered, as published', 2: 'not ordered, repaired' },
  settingHints: {
    seed: 'decides every delay and every loss, the same each time',
    checkpointInterval: 'a checkpoint after so many sequence numbers',
    window: 'slots open at a time; at least 2 K',
    viewChangeTimeout: 'a request has to be executed in this time (§4.4)',
    statusInterval: 'without progress; the others then send again',
    batchSize: 'at most, in one PRE-PREPARE; 1: no batches',
    tentativeExecution: 'Execute when prepared; undo if the view fails (§5.1).',
    readOnly: 'not ordered: answered from the state at hand (§5.1)',
    brokenRule: 'every correct replica and client then makes this mistake',
  },
  groupCluster: 'Cluster and log',
  groupNetwork: 'Network',
  groupTimes: 'Times',
  groupOptimisations: 'Optimisations',
  groupRules: 'Rules',
  outOfRange: (name: string, least: number, most: number) => `${name}: a whole number from ${least} to ${most}.`,
  outOfRangeByRule: (name: string, least: number, most: number, rule: string) =>
    `${name}: a whole number from ${least} to ${most}; ${rule}.`,
  windowTooSmall: (name: string) => `${name}: ${settingRules.window}.`,
  settingRules,
  requestIntros: {
    operation: 'The client sends it right after the step you are at.',
    address: 'The browser opens it right after the step you are at.',
  },
  requestClient: 'Client',
  operations: { operation: 'Operation', address: 'Address' },
  operationHints: {
    operation: 'put x 1 · get x · add x 5 · cas x 1 2 · warTime=8888',
    address: '1112/req?warTime=1234 · 1112/prepare?warTime=1234&nodeId=Zed · 1111/commit?warTime=1234',
  },
  badOperations: {
    operation: 'This is no operation. Try put x 1, get x, add x 5, cas x 1 2 or warTime=8888.',
    address: 'This is no address of the program. The ports are 1111 to 1114; try 1112/req?warTime=1234.',
  },
  sendRequest: 'Send',
  helpIntro: 'Letters can be switched off in the settings.',
  key: 'Key',
  action: 'What it does',
  commands: {
    stepForward: 'step forward',
    stepBack: 'step back',
    nextMilestone: 'next milestone',
    previousMilestone: 'previous milestone',
    eventForward: 'one event forward',
    eventBack: 'one event back',
    playPause: 'play or pause',
    first: 'first step',
    last: 'last step',
    goTo: 'go to a step by number',
    nextLane: 'next lane, in the diagram',
    previousLane: 'previous lane, in the diagram',
    bookmark: 'set a bookmark at this step, or take it away',
    nextMark: 'to the next bookmark or fault',
    clear: 'let go of what is in focus; close',
    menu: 'what can be done to the lane or message in focus',
    why: 'to the explanation of this step',
    undo: 'take back the last change',
    redo: 'do it again',
    run: 'then a digit: go to that run',
    nextRun: 'the next run, and after the last the first; the other one of two side by side',
    sideBySide: 'two runs side by side, or one',
    zoomIn: 'zoom in',
    zoomOut: 'zoom out',
    fit: 'fit the whole run',
    turn: 'turn the diagram',
    matrix: 'log matrix: every replica, every slot',
    transcript: 'transcript',
    share: 'share',
    language: 'switch the language',
    comparisons: 'Comparisons with the Go demo',
    glossary: 'terms of the field',
    help: 'this table',
  },

  partitionIntro:
    'Drag each node to its group, or choose the group with the arrow keys. Messages from one group to another are stopped.',
  groupName: (group: string) => `Group ${group}`,
  groupOf: (node: string) => `Group of ${node}`,
  everywhere: 'Reaches every group',
  everywhereShort: 'all',
  noProspects: 'Whoever calls a node across the cut waits for its answer, for ever.',
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
};

export type DialogTexts = typeof dialogs;
