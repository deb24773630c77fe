import { RIGHT_RATE } from '../../../engine/clock.ts';
import { clockRateAt } from '../../../protocols/explain/clocks.ts';
import type { PbftNoteKind } from '../../../protocols/pbft/notes.ts';
import { NEW_VIEW, REQUEST } from '../../../protocols/pbft/rules/timers.ts';
import type { Account } from '../account.ts';
import { subjectOf } from '../account.ts';

/** The notes beside which a timer is not worth a word: the picture shows it. */
const weightier: ReadonlySet<PbftNoteKind> = new Set([
  'prepared',
  'committedLocal',
  'executed',
  'executedTentatively',
  'enteredView',
  'stateInstalled',
]);

/** The wait that a replica begins for a request, where that is worth a word; null for none. */
export function requestWait({ notes }: Account): number | null {
  if (notes.some(({ kind }) => weightier.has(kind))) return null;
  const started = notes.find((note) => note.kind === 'timerStarted' && note.timer === REQUEST);
  return started?.kind === 'timerStarted' ? started.after : null;
}

/**
 * The timers by which a replica watches its primary (§4.4, §4.5.2), as a last, short sentence.
 *
 * @param isWaitTold true where the sentence of its votes says that it waits for a request
 */
export function timerSentences(account: Account, isWaitTold: boolean): string[] {
  const { texts, notes } = account;
  const self = subjectOf(account);
  const wait = requestWait(account);
  const started = notes.flatMap((note) =>
    note.kind === 'timerStarted' && note.timer === NEW_VIEW ? [texts.timers.awaitsNewView(self, note.after)] : [],
  );
  if (wait !== null && !isWaitTold) started.push(texts.timers.started(self, wait));
  const rate =
    started.length > 0 || wait !== null
      ? clockRateAt(account.history, account.step.node ?? 0, account.stepIndex)
      : RIGHT_RATE;
  if (rate !== RIGHT_RATE) started.push(texts.timers.ownClock(rate));
  const isAlone = notes.every(({ kind }) => kind === 'timerCancelled');
  return isAlone && notes.length > 0 ? [texts.timers.stopped(self)] : started;
}
