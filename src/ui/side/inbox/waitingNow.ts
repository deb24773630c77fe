import { useMemo } from 'react';
import type { Waiting } from '../../../engine/inbox.ts';
import { inOrderOfSending, waitingIn } from '../../../engine/inbox.ts';
import { memoBy } from '../../../engine/memoBy.ts';
import { useWorld } from '../worldNow.ts';

const waitingOf = memoBy(waitingIn);

/** Returns everything that waits at this step, in the order of arrival. */
export function useWaiting(): readonly Waiting[] {
  return waitingOf(useWorld());
}

/** The same without what its order says of what comes, where that is asked. */
export function useWaitingInOrder(isAsked: boolean): readonly Waiting[] {
  const waiting = useWaiting();
  return useMemo(() => (isAsked ? inOrderOfSending(waiting) : waiting), [waiting, isAsked]);
}
