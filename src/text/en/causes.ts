import type { TimerName } from '../../engine/protocol.ts';
import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
import type { Overlap } from '../../protocols/pbft/explain/certificates.ts';
import type { Share } from '../../scenario/causes.ts';
import { interventions } from './interventions.ts';
import { listed } from './words.ts';

const timerNames: Readonly<Record<TimerName, string>> = interventions.terms.timers;

/** Cause and effect of a message or decision, and the replicas that two certificates share. */
export const causes = {
  title: 'Cause and effect',
  past: 'Past',
  future: 'Future',
  path: 'Critical path',
  pastShare: ({ part, all }: Share) =>
    `${part} of the ${all === 1 ? '1 message' : `${all} messages`} handled by then could have influenced it. The rest is concurrent with it.`,
  futureShare: ({ part, all }: Share) =>
    `${part} of the ${all === 1 ? '1 step' : `${all} steps`} since then could have been influenced by it, up to this step.`,
  notHandled: 'No node has handled it by this step, so it has had no effect.',
  notTheLast: 'The client did not wait for this reply: another one completed the number it needs.',
  hops: 'Hops of the critical path',
  message: (message: string, from: string, to: string) => `${message} ${from} → ${to}`,
  timer: (node: string, timer: TimerName) => `${node}’s timer: ${timerNames[timer] ?? timer}`,
  wait: (node: string) => `${node} waits for something else`,
  ticks: (ticks: number) => `${ticks} ms`,
  sum: (ticks: number) => `Sum: ${ticks} ms, the latency of the client.`,

  compare: 'Compare with…',
  nothingToCompare: 'No other certificate is complete at this step.',
  choose: 'choose a certificate',
  onlyLatest: (count: number) => `Only the latest ${count} are offered.`,
  about: {
    prepared: (node: string, view: ViewNumber, sequence: SequenceNumber) =>
      `${node}: prepared, slot ${sequence}, view ${view}`,
    committedLocal: (node: string, view: ViewNumber, sequence: SequenceNumber) =>
      `${node}: committed-local, slot ${sequence}, view ${view}`,
    stable: (node: string, _view: ViewNumber, sequence: SequenceNumber) => `${node}: checkpoint ${sequence} stable`,
    enteredView: (node: string, view: ViewNumber) => `${node}: NEW-VIEW for view ${view}`,
    accepted: (node: string, _view: ViewNumber, timestamp: number) =>
      `${node}: result of request ${timestamp} accepted`,
  },
  thisOne: 'This certificate',
  otherOne: 'The other',
  common: 'In both',
  nobody: 'none',
  mustShare: ({ least, replicas }: Overlap, sizes: readonly [number, number]) =>
    `${sizes[0]} and ${sizes[1]} of ${replicas} replicas share at least ${least}.`,
  needNotShare: ({ replicas }: Overlap, sizes: readonly [number, number]) =>
    `${sizes[0]} and ${sizes[1]} of ${replicas} replicas need not share any.`,
  hasCorrect: ({ common, faults }: Overlap) =>
    `At most f = ${faults} may be faulty, so at least one of the ${common.length} in both is correct.`,
  mayBeFaulty: ({ enough }: Overlap) => `Fewer than f+1 = ${enough} are in both: all of them may be faulty.`,
  faulty: (names: readonly string[], count: number) =>
    `${listed(names)} ${count === 1 ? 'is' : 'are'} faulty at this step.`,
};
