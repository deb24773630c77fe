import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { stopsOf } from '../../protocols/explain/stops.ts';
import type { Embedding, EmbedFault } from '../../scenario/link/embed.ts';
import { isUnfinished } from '../beginning.ts';
import type { Run } from '../run.ts';

/** The state of a frame in another page, beside that of the lab. Each frame is a document, with a state of its own. */
export interface Frame {
  /** Null until the address is read, and where it could not be. */
  readonly embedding: Embedding | null;
  readonly fault: EmbedFault | null;
}

export const frame = createStore<Frame>(() => ({ embedding: null, fault: null }));

export function useFrame<Selected>(select: (state: Frame) => Selected): Selected {
  return useStore(frame, select);
}

/** The step counts between which a frame moves. */
export interface Stretch {
  readonly first: number;
  /** A place at which playing stops by itself: steps that tell nothing are passed over. */
  readonly last: number;
  /** The last is not computed yet. */
  readonly isOpen: boolean;
}

/** Returns the part of a run that a frame shows; of a run that is shorter than it says, as much as there is. */
export function stretchOf({ history }: Pick<Run, 'history'>, { embedding }: Frame): Stretch {
  const most = history.steps.length;
  const { from = null, to = null } = embedding ?? {};
  const last = to === null ? most : Math.min(most, stopsOf(history).counts.find((count) => count >= to) ?? most);
  return { first: Math.min(from ?? 0, last), last, isOpen: isUnfinished({ history }) && last === most };
}

/** True where a frame has shown all that it is to show. */
export function isOver(run: Run, state: Frame): boolean {
  const { last, isOpen } = stretchOf(run, state);
  return run.cursor.event === null && run.cursor.step >= last && !isOpen;
}
