import { useEffect, useRef } from 'react';
import type { Playing } from '../../store/lesson.ts';
import { answerTo, beatOf } from '../../store/lesson.ts';
import { hasNoMore } from '../../store/run.ts';
import { activeRun, useAppState } from '../../store/store.ts';

/** Names what a lesson shows: a question, or what came of it. */
export function partOf(playing: Playing): string {
  const beat = beatOf(playing);
  return `${playing.lesson.id} ${playing.beat} ${beat ? answerTo(playing, beat) === null : ''}`;
}

/** Returns true once the run has come to the end of this part. Whoever looks back from there keeps it in sight. */
export function useArrived(part: string): boolean {
  const hasArrived = useAppState((state) => hasNoMore(activeRun(state)));
  const reached = useRef('');
  useEffect(() => {
    if (hasArrived) reached.current = part;
  }, [hasArrived, part]);
  return hasArrived || reached.current === part;
}
