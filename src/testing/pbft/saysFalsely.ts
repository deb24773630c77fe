import type { NodeId } from '../../engine/protocol.ts';
import type { PbftNote, PbftNoteKind } from '../../protocols/pbft/notes.ts';
import type { Twist } from './twistedPbft.ts';

/**
 * A correct replica whose notes of one kind say something else: what a monitor sees where a rule is broken. For tests.
 */
export function saysFalsely<Kind extends PbftNoteKind>(
  node: NodeId,
  kind: Kind,
  changed: (note: Extract<PbftNote, { kind: Kind }>) => PbftNote,
): Twist {
  return (given, right) => {
    const { out } = given;
    if (given.place.self !== node) return right(given);
    right({
      ...given,
      out: {
        ...out,
        note: (note) => out.note(note.kind === kind ? changed(note as Extract<PbftNote, { kind: Kind }>) : note),
      },
    });
  };
}
