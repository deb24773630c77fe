import { QUOTED_LENGTH_MAX } from '../limits.ts';
import type { Address } from './query.ts';
import type { ViewFault } from './view.ts';

/** The part of an address that names a lesson: `lesson=one-silent&beat=replies`. */
export interface LinkedLesson {
  readonly id: string;
  /** The id of a beat, or `TASK_BEAT`; null where the address leaves it open. */
  readonly beat: string | null;
}

/** Stands for the task in an address, so no beat is called so. */
export const TASK_BEAT = 'task';

const idPattern = /^[A-Za-z0-9-]{1,64}$/;

export function encodeLesson({ id, beat }: LinkedLesson): string {
  return beat === null ? `lesson=${id}` : `lesson=${id}&beat=${beat}`;
}

/** The same for a lesson that a reader has made: `l=1z.….K3XQ&beat=s1`. */
export function encodeOwnLesson(link: string, beat: string): string {
  return `l=${link}&beat=${beat}`;
}

export function decodeLesson({ lesson, beat }: Pick<Address, 'lesson' | 'beat'>): {
  readonly lesson: LinkedLesson | null;
  readonly faults: readonly ViewFault[];
} {
  const quoted = (text: string): string => text.slice(0, QUOTED_LENGTH_MAX);
  if (lesson === null) {
    return { lesson: null, faults: beat === null ? [] : [{ kind: 'badBeat', value: quoted(beat) }] };
  }
  if (!idPattern.test(lesson)) return { lesson: null, faults: [{ kind: 'badLesson', value: quoted(lesson) }] };
  if (beat === null || idPattern.test(beat)) return { lesson: { id: lesson, beat }, faults: [] };
  return { lesson: { id: lesson, beat: null }, faults: [{ kind: 'badBeat', value: quoted(beat) }] };
}
