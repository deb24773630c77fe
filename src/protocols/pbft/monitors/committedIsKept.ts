import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import type { Finding, NoteOf } from './pbftNotes.ts';
import { watchNotes } from './pbftNotes.ts';

/**
 * M11: what a correct replica has committed-local in a view is in the O of every later NEW-VIEW that a correct replica
 * accepts, or below its min-s (§4.4). It may also learn of the commitment after others have entered the later view.
 */
export const committedIsKept: Monitor = {
  id: 'M11',
  watch() {
    const promises: Promises = { committed: new Map(), entered: [] };
    return watchNotes('M11', ['committedLocal', 'enteredView'], (note, saidBy) =>
      note.kind === 'committedLocal' ? onCommitted(promises, note, saidBy) : onEntered(promises, note, saidBy),
    );
  },
};

interface Promises {
  /** By sequence number, the first commitment to each digest. */
  readonly committed: Map<number, Committed[]>;
  /** One for each view that a correct replica entered, and each O it was entered with. */
  readonly entered: Entered[];
}

interface Committed extends Witness {
  readonly view: number;
  readonly digest: string;
}

interface Entered extends Witness {
  readonly note: NoteOf<'enteredView'>;
}

function onCommitted(promises: Promises, note: NoteOf<'committedLocal'>, { step, node }: Witness): Finding {
  const { view, sequence, digest } = note;
  const known = promises.committed.get(sequence) ?? [];
  if (known.some((other) => other.digest === digest && other.view <= view)) return null;
  promises.committed.set(sequence, [...known, { step, node, view, digest }]);
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

function onEntered(promises: Promises, note: NoteOf<'enteredView'>, { step, node }: Witness): Finding {
  if (promises.entered.some((other) => isSame(other.note, note))) return null;
  promises.entered.push({ step, node, note });
  for (const [sequence, known] of promises.committed) {
    const lost = known.find(({ view, digest }) => view < note.view && !keeps(note, sequence, digest));
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
function keeps({ minSequence, choices }: NoteOf<'enteredView'>, sequence: number, digest: string): boolean {
  if (sequence <= minSequence) return true;
  return choices.some((choice) => choice.sequence === sequence && choice.digest === digest);
}

/** Of one view and one O. */
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
