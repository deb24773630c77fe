import type { IgnoredNote, IgnoredReason } from '../../protocols/pbft/ignoredNote.ts';
import type { PbftState } from '../../protocols/pbft/pbft.ts';
import type { Answer, OneActor } from './oneActor.ts';

/** An input that is ignored, and the note that says why, word for word. For tests. */
export interface IgnoredCase {
  readonly actor: OneActor<PbftState>;
  input(actor: OneActor<PbftState>): Answer;
  readonly note: Omit<IgnoredNote, 'kind' | 'why'>;
}

export type IgnoredCases = Readonly<Partial<Record<IgnoredReason, readonly IgnoredCase[]>>>;

/** The actor after something has happened to it. */
export function after<State extends PbftState>(
  actor: OneActor<State>,
  happens: (actor: OneActor<State>) => unknown,
): OneActor<State> {
  happens(actor);
  return actor;
}
