import type { ViewNumber } from '../../protocols/numbers.ts';
import { counted } from './counted.ts';
import { capitalised, listed } from './words.ts';

/** Numbers of what waits: messages on their way, messages held, timers. */
export interface WaitingCounts {
  readonly flying: number;
  readonly held: number;
  readonly timers: number;
}

/** Words of the list of what waits at nodes. */
export const inbox = {
  title: 'Inbox',
  ofNode: (node: string) => `Inbox of ${node}`,
  button: (count: number) => `Inbox (${count})`,
  /** The heading of a node in the list of all. */
  ofGroup: (node: string, count: number) => `${node} (${count})`,
  allNodes: 'All nodes',
  nothing: 'Nothing waits here: no message is on its way, and no timer runs.',
  inOrder: (counts: WaitingCounts) => `${total(counts)}${isOne(counts) ? '' : ', in order of arrival'}.`,
  /** While a lesson asks what comes. */
  asked: (counts: WaitingCounts) =>
    `${total(counts)}, in the order in which they began. When they arrive and what they do is told after the question.`,

  kind: 'Show',
  everyKind: (count: number) => `Everything (${count})`,
  ofKind: (kind: string, count: number) => `${kind} (${count})`,
  timers: 'Timers',
  left: (count: number, more: number) => `${count} more are not shown. Show the next ${more}`,
  rest: (node: string, count: number) => `${count} more at ${node}`,

  arrives: (tick: number) => `arrives at ${tick} ms`,
  held: (tick: number) => `held since ${tick} ms`,
  inFlight: 'on its way',
  heldNow: 'held',
  runs: 'runs',
  expires: (tick: number) => `fires at ${tick} ms`,
  fire: 'Fire now',
  view: (view: ViewNumber) => `view ${view}`,
  copy: (copy: number) => `copy ${copy}`,
  /** The step that would be if the message was delivered now, told as if it was. */
  deliveredNext: (sentence: string) => `If delivered next: ${sentence}`,
  keptAway: 'It would not arrive next: another intervention at this step keeps it away.',
};

function isOne({ flying, held, timers }: WaitingCounts): boolean {
  return flying + held + timers === 1;
}

function total({ flying, held, timers }: WaitingCounts): string {
  const parts = [
    ...(flying > 0 ? [`${counted(flying, 'message')} on the way`] : []),
    ...(held > 0 ? [`${counted(held, 'message')} held`] : []),
    ...(timers > 0 ? [counted(timers, 'timer')] : []),
  ];
  return capitalised(listed(parts));
}
