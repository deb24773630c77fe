import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
/** Words of the side panel, the menu and the transcript. */
export const panels = {
  goToStep: (step: number) => `Go to step ${step}`,

  letGo: 'Clear selection',
  replicaTitle: (name: string) => `Replica ${name}`,
  clientTitle: (name: string) => `Client ${name}`,
  gateTitle: (node: string, gate: string) => `${node}: ${gate}`,
  whatYouCanDo: 'What you can do',

  faultCount: (faulty: number, tolerated: number) =>
    `${faulty === 1 ? '1 faulty replica' : `${faulty} faulty replicas`}; PBFT tolerates f = ${tolerated}`,
  tooMany: (tolerated: number) => `More than f = ${tolerated} faults: PBFT guarantees nothing here.`,
  oneTooMany: (faulty: number, tolerated: number) =>
    `${faulty === 1 ? 'One replica is faulty' : `${faulty} replicas are faulty`} already: one more is more than f = ${tolerated}, and PBFT guarantees nothing then.`,
  areDown: (names: string, count: number) => `${names} ${count === 1 ? 'is' : 'are'} down.`,
  areCutOff: (names: string, count: number) => `${names} ${count === 1 ? 'is' : 'are'} cut off.`,
  haveForgotten: (names: string, count: number) =>
    `${names} ${count === 1 ? 'has' : 'have'} lost ${count === 1 ? 'its' : 'their'} memory, or part of it.`,
  /** The ways in which a node lies now. */
  lies: (name: string, ways: string) => `${name} lies: ${ways}.`,
  waySeparator: '; ',
  hasLied: (name: string) => `${name} has lied before, and still counts as faulty.`,
  planned: 'Interventions in this run',
  nothingPlanned: 'Nothing yet.',
  mute: 'Mute',
  unmute: 'Unmute',
  remove: 'Delete',
  move: 'Move',
  moveTo: 'After step',
  ofSteps: (most: number) => `of ${most}`,
  muted: 'Switched off.',
  notReachedInRun: 'The run ends before it.',
  withoutEffect: (why: string) => `Without effect: ${why}`,
  network: 'The network, from this step on',
  formTitles: {
    conditions: 'Messages',
    cutLink: 'One direction of one link',
    slowLink: 'A slow link, in one direction',
    dropMatching: 'Messages that are dropped',
  },
  fieldNames: { ticks: 'More ms', letters: 'Message', view: 'View', slot: 'Slot' },
  any: 'any',
  from: 'From',
  to: 'To',
  nothingToChange: 'No change to apply.',

  summaryCluster: (replicas: number, clients: number, faults: number) =>
    `${replicas} replicas and ${clients === 1 ? 'one client' : `${clients} clients`}; up to f = ${faults} replicas may be faulty.`,
  summaryDemo: (nodes: number, browsers: number) =>
    `${nodes} nodes and ${browsers === 1 ? 'one browser' : `${browsers} browsers`} run the Go demo.`,
  summaryStep: (step: number, total: number, tick: number) => `Step ${step} of ${total}, ${tick} ms.`,
  summaryPrimary: (primary: string, view: ViewNumber) => `${primary} is the primary of view ${view}.`,
  summaryExecuted: (names: string, sequence: SequenceNumber, count: number) =>
    `${names} ${count === 1 ? 'has' : 'have'} executed ${sequence === 0 ? 'nothing' : `up to slot ${sequence}`}.`,
  summaryInFlight: (count: number) => {
    if (count === 0) return 'No message is in flight.';
    return count === 1 ? 'One message is in flight.' : `${count} messages are in flight.`;
  },
  summaryMore: 'The transcript tells every step in words.',
};

export type PanelTexts = typeof panels;
