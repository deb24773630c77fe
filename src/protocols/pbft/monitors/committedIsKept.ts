import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import type { Breach, NoteOf } from './pbftNotes.ts';
import { watchNotes } from './pbftNotes.ts';

/**
 * M11: a request that a correct replica has committed-local in a view is in the O of every later NEW-VIEW that a
 * correct replica accepts, or below its min-s (§4.4). The commitment may also come after others have entered the later
 * view.
 */
export const committedIsKept: Monitor = {
  id: 'M11',
  watch() {
    const promises: Promises = { committed: new Map(), entered: [] };
    return watchNotes(['committedLocal', 'enteredView'], (note, saidBy) =>
      note.kind === 'committedLocal' ? onCommitted(promises, note, saidBy) : onEntered(promises, note, saidBy),
    );
  },
};

interface Promises {
  /** The first commitment to each digest, by sequence number. */
  readonly committed: Map<number, Committed[]>;
  /** One entry for each view that a correct replica entered, and each O with which it was entered. */
  readonly entered: Entered[];
}

interface Committed extends Witness {
  readonly view: ViewNumber;
  readonly digest: string;
}

interface Entered extends Witness {
  readonly note: NoteOf<'enteredView'>;
}

function onCommitted(promises: Promises, note: NoteOf<'committedLocal'>, { step, node }: Witness): Breach {
  const { view, sequence, digest } = note;
  const commitments = promises.committed.get(sequence) ?? [];
  if (commitments.some((other) => other.digest === digest && other.view <= view)) return null;
  promises.committed.set(sequence, [...commitments, { step, node, view, digest }]);
  for (const entered of promises.entered) {
    if (entered.note.view <= view || keeps(entered.note, sequence, digest)) continue;
    return {
      witnesses: [entered],
      values: {
        view: entered.note.view,
        sequence,
        digest,
        committedView: view,
        committer: node,
        entrant: entered.node,
      },
    };
  }
  return null;
}

function onEntered(promises: Promises, note: NoteOf<'enteredView'>, { step, node }: Witness): Breach {
  if (promises.entered.some((other) => isSame(other.note, note))) return null;
  promises.entered.push({ step, node, note });
  for (const [sequence, commitments] of promises.committed) {
    const lost = commitments.find(({ view, digest }) => view < note.view && !keeps(note, sequence, digest));
    if (lost)
      return {
        witnesses: [lost],
        values: {
          view: note.view,
          sequence,
          digest: lost.digest,
          committedView: lost.view,
          committer: lost.node,
          entrant: node,
        },
      };
  }
  return null;
}

/** A slot above min-s that O leaves out is free for another request. */
function keeps({ minSequence, choices }: NoteOf<'enteredView'>, sequence: SequenceNumber, digest: string): boolean {
  if (sequence <= minSequence) return true;
  return choices.some((choice) => choice.sequence === sequence && choice.digest === digest);
}

/** True for the same view and the same O. */
function isSame(one: NoteOf<'enteredView'>, other: NoteOf<'enteredView'>): boolean {
  return (
    one.view === other.view &&
    one.minSequence === other.minSequence &&
    one.choices.length === other.choices.length &&
    one.choices.every(({ sequence, digest }, index) => {
      const choice = other.choices[index];
      return choice?.sequence === sequence && choice.digest === digest;
    })
  );
}
