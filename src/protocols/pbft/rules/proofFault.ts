import type { IgnoredNote, IgnoredReason } from '../ignoredNote.ts';

/** Why a message proves nothing, with the values that were compared. */
export interface ProofFault {
  readonly why: IgnoredReason;
  readonly values: Pick<IgnoredNote, 'got' | 'expected'>;
}

export function fault(why: IgnoredReason, got?: number, expected?: number): ProofFault {
  return {
    why,
    values: { ...(got === undefined ? {} : { got }), ...(expected === undefined ? {} : { expected }) },
  };
}
