import { useEffect, useMemo } from 'react';
import type { History } from '../../engine/history.ts';
import type { Verdict } from '../../lessons/judge.ts';
import { judge } from '../../lessons/judge.ts';
import { runNamed } from '../../lessons/runNamed.ts';
import { keepSolved } from '../../store/actions/lesson.ts';
import { isUnfinished } from '../../store/beginning.ts';
import { isAtEnd } from '../../store/run.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { usePlaying } from './useLessonWords.ts';

export interface Judged extends Verdict {
  /** The run has been seen to its end: what does not hold by then never will. */
  readonly isOver: boolean;
}

/** The goals that the learner has reached so far: up to the step that is shown. */
export function useVerdict(): Judged {
  const { lesson } = usePlaying();
  const run = useAppState(activeRun);
  const { history, cursor } = run;
  const isOver = isAtEnd(run) && !isUnfinished(run);
  const { task } = lesson;
  const verdict = useMemo(
    () => judge(task, runNamed(lesson, task.in), upTo(history, cursor.step)),
    [lesson, task, history, cursor.step],
  );
  // A goal that holds of a part of a run because nothing has happened yet is not reached.
  const goals = verdict.goals.map((goal) => ({ ...goal, holds: goal.holds && (isOver || goal.at !== null) }));
  const isSolved = isOver && verdict.passes;
  useEffect(() => {
    if (isSolved) keepSolved(verdict.changes);
  }, [isSolved, verdict.changes]);
  return { ...verdict, goals, isOver };
}

function upTo(history: History, step: number): History {
  return {
    ...history,
    steps: history.steps.slice(0, step),
    violations: history.violations.filter((violation) => violation.step < step),
  };
}
