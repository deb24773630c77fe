import { FETCH } from '../../../protocols/pbft/rules/timers.ts';
import { laneAt } from '../../layout/frame.ts';
import type { Labelled } from '../../layout/labelRequest.ts';
import type { Note } from '../../layout/note.ts';
import { lifeOfStep } from '../../layout/note.ts';
import type { TimerMark } from './layout.ts';

/** Returns the words at a timer that ran out: its consequence. */
export function timeoutNotes(mark: TimerMark, labelled: Labelled): Note[] {
  const { timer, to } = mark;
  if (!timer.hasFired) return [];
  const place = { time: to, lane: laneAt(labelled.frame, timer.node) };
  const life = lifeOfStep(timer.untilStep ?? 0);
  return [{ text: timeoutText(mark, labelled), place, life, side: 'around' }];
}

function timeoutText({ timer }: TimerMark, { scene, frame, texts }: Labelled): string {
  if (frame.isNarrow) return texts.timeout;
  if (timer.node >= scene.replicas) return texts.timeoutLeadsTo.toAll;
  return timer.name === FETCH ? texts.timeoutLeadsTo.nextReplica : texts.timeoutLeadsTo.viewChange;
}
