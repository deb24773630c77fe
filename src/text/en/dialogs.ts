import { answers } from './answers.ts';
import { brokenRules } from './brokenRules.ts';
import { cases } from './cases.ts';
import { comparisons } from './comparisons.ts';
import { formats } from './formats.ts';
import { gallery } from './gallery.ts';
import { lies } from './lies.ts';
import { links } from './links.ts';
import { palette } from './palette.ts';
import { rulesClash, settingRules } from './settingRules.ts';
import { until } from './until.ts';

/** The size of a group of a partition. */
interface GroupSize {
  readonly group: string;
  /** The number of its replicas that run. */
  readonly able: number;
  readonly quorum: number;
  readonly primary: string;
}

/** Words of the dialogs: fetched when the first of them is opened. */
export const dialogs = {
  lies,
  titles: {
    share: 'Share',
    help: 'Keyboard shortcuts',
    settings: 'Settings',
    setup: 'Cluster and network',
    request: 'New request',
    partition: 'Partition the network',
    links: 'Link by link',
    lie: 'Make a node lie',
    say: 'Send a custom message',
    glossary: 'Glossary',
    palette: 'Command palette',
    room: 'No room for another run',
    until: 'Run until',
  },
  roomIntro: (runs: number) =>
    `${runs} runs are kept, and those that could give way hold changes of yours. Close one to go on; undo brings it back.`,
  closeInstead: (id: string, name: string) => `Close ${id}: ${name}`,
  answers,
  until,
  links,
  cases,
  comparisons,
  formats,
  gallery,
  palette,

  showFuture: 'Show future steps (faded)',
  searchTerms: 'Search',
  noTerm: 'No term of that name.',
  orientation: 'Direction of time',
  orientations: { auto: 'automatic', horizontal: 'to the right', vertical: 'downwards' },
  letterKeys: 'Single letters are shortcuts',
  announcements: 'Screen reader hears',
  announcementChoices: { steps: 'every step', milestones: 'milestones', silent: 'nothing' },
  apply: 'Apply',
  shareIntro: 'This link opens exactly what you see: the run, the step, what is in focus, the language.',
  shareLink: 'Link',
  copyLink: 'Copy link',
  copyMarkdown: 'Copy as Markdown',
  atThisStep: 'Start at this step, not at the beginning',
  shareNote: {
    label: 'Your note to whoever opens it',
    hint: (length: number, most: number) =>
      `${length} of ${most} characters. It is marked as yours, not as words of the lab.`,
    faults: {
      tooLong: (length: number, most: number) =>
        `The note has ${length} characters, and at most ${most} are carried: the link is given without it.`,
      hidden: (code: string) =>
        `The note has a sign that nobody can see (${code}): the link is given without the note.`,
    },
  },
  saveFile: 'Save as file',
  openFile: 'Open a file…',
  shareLength: (characters: number) => `${characters} characters:`,
  shareFits: {
    projector: 'fits a QR code for a lecture hall',
    chat: 'fits any chat',
    mail: 'too long for some mails and chats; a file is safer',
    file: 'too long for most places; use a file',
  },
  shareOutcomes: {
    copied: 'Copied.',
    copyFailed: 'Copying is not allowed here. Select the link and copy it by hand.',
    saveFailed: 'The browser did not let the file be saved. The link holds the same.',
  },
  shareHints: {
    host: 'The scenario is part of the address, so the server that hosts this page can read it.',
    site: 'The link opens the lab on the web, not this copy; the server there can read the scenario in it.',
    thisComputer:
      'The link opens this copy, and only on this computer. To give the run to somebody else, save it as a file.',
  },
  setupIntro: 'Changing the cluster opens a run of its own from the start. The run you have is kept.',
  replicas: 'Replicas (n)',
  replicasHint: (faults: number, quorum: number) => `f = ${faults} may be faulty; a quorum is ${quorum}`,
  clients: 'Clients',
  seed: 'Seed',
  clientTimeout: 'Client waits (ms)',
  checkpointInterval: 'Checkpoint every (K)',
  window: 'Window (L)',
  untilTick: 'Simulated up to (ms)',
  viewChangeTimeout: 'View-change timer (T, ms)',
  statusInterval: 'Status message after (ms without progress)',
  heartbeat: 'Heartbeat (ms)',
  batchSize: 'Requests in a batch',
  tentativeExecution: 'Tentative execution',
  readOnly: 'Requests that only read',
  brokenRule: 'Rule broken on purpose',
  secondBrokenRule: 'A second broken rule',
  noBrokenRule: 'none: all rules are kept',
  noSecondBrokenRule: 'none: no other rule',
  brokenRules,
  readOnlyModes: { 0: 'ordered like any other', 1: 'not ordered, as published', 2: 'not ordered, repaired' },
  settingHints: {
    seed: 'decides every delay and every loss, the same each time',
    checkpointInterval: 'a checkpoint after so many sequence numbers',
    window: 'slots open at a time; at least 2 K',
    viewChangeTimeout: 'a request has to be executed in this time (§4.4)',
    statusInterval: 'the others then send again what is missing',
    heartbeat: 'a STATUS at this interval, even if nothing seems to be missing; 0: off',
    batchSize: 'at most, in one PRE-PREPARE; 1: no batches',
    tentativeExecution: 'Execute when prepared; undo if the view fails (§5.1).',
    readOnly: 'not ordered: answered from the state at hand (§5.1)',
    brokenRule: 'every correct replica and client then makes this mistake',
    secondBrokenRule: 'a second mistake, made as well',
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
  rulesClash,
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
  sentAs: (operation: string) => `It is sent as: ${operation}`,
  badOperations: {
    operation: 'This is no operation. Try put x 1, get x, add x 5, cas x 1 2 or warTime=8888.',
    address: 'This is no address of the program. The ports are 1111 to 1114; try 1112/req?warTime=1234.',
  },
  sendRequest: 'Send',
  helpIntro: 'Single-letter shortcuts can be switched off in the settings.',
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
    bookmark: 'set or remove a bookmark at this step',
    nextMark: 'to the next bookmark or fault',
    clear: 'clear the selection; close',
    menu: 'actions for the selected lane or message',
    why: 'to the explanation of this step',
    causes: 'causes of the selected message or decision: the critical path of a reply, else its past',
    inbox: 'inbox: what waits at the selected node, or at all',
    undo: 'undo the last change',
    redo: 'redo it',
    run: 'then a digit: go to that run',
    nextRun: 'next run',
    sideBySide: 'compare two runs, or look at one',
    nextDifference: 'next difference of two runs compared',
    zoomIn: 'zoom in',
    zoomOut: 'zoom out',
    fit: 'fit the whole run',
    turn: 'switch between horizontal and vertical time',
    matrix: 'log matrix: every replica, every slot',
    panel: 'show or hide the side panel',
    oneView: 'show only what the selected replica knows, or the whole run',
    transcript: 'transcript',
    present: 'presenter mode, and back',
    blank: 'in presenter mode: blank the screen',
    qr: 'in presenter mode: QR code of the link to this step',
    spotlight: 'in presenter mode: light where the pointer is',
    notes: 'in presenter mode: speaker notes in a second window',
    share: 'share',
    language: 'switch the language',
    comparisons: 'Comparisons with the Go demo',
    glossary: 'terms of the field',
    palette: 'search everything: the command palette',
    help: 'this table',
  },

  partitionIntro:
    'Drag each node to its group, or choose the group with the arrow keys. Messages from one group to another are stopped.',
  groupName: (group: string) => `Group ${group}`,
  groupOf: (node: string) => `Group of ${node}`,
  everywhere: 'Reaches every group',
  everywhereShort: 'all',
  noProspects: 'A node that calls another one across the cut waits for its answer for ever.',
  prospects: {
    progress: ({ group, able, quorum }: GroupSize) =>
      `Group ${group} has ${able} running replicas, a quorum is ${quorum}: it can go on.`,
    leaderless: ({ group, able, quorum, primary }: GroupSize) =>
      `Group ${group} has ${able} running replicas, and a quorum is ${quorum}; but ${primary}, the primary, is not among them, so nothing new is ordered.`,
    tooFew: ({ group, able, quorum }: GroupSize) =>
      `Group ${group} has ${able} running ${able === 1 ? 'replica' : 'replicas'}, a quorum is ${quorum}: it stops, but stays safe.`,
  },
  nobodySeparated: 'All nodes still reach each other.',
  partitionApply: 'Partition from this step on',
};
