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

/** The timers by which a replica watches its primary (§4.4, §4.5.2), as a last, short sentence. */
export function timerSentences(account: Account): string[] {
  const { texts, notes } = account;
  const self = subjectOf(account);
  const isBusy = notes.some(({ kind }) => weightier.has(kind));
  const started = notes.flatMap((note) => {
    if (note.kind !== 'timerStarted') return [];
    if (note.timer === NEW_VIEW) return [texts.timers.awaitsNewView(self, note.after)];
    return note.timer === REQUEST && !isBusy ? [texts.timers.started(self, note.after)] : [];
  });
  const rate =
    started.length > 0 ? clockRateAt(account.history, account.step.node ?? 0, account.stepIndex) : RIGHT_RATE;
  if (rate !== RIGHT_RATE) started.push(texts.timers.ownClock(rate));
  const isAlone = notes.every(({ kind }) => kind === 'timerCancelled');
  return isAlone && notes.length > 0 ? [texts.timers.stopped(self)] : started;
}
