import { useEffect, useRef, useState } from 'react';
import { move } from '../../store/actions/stepping.ts';
import { setPresenting } from '../../store/actions/view.ts';
import type { Votes, VotesByQuestion } from '../../store/classroom.ts';
import { keepClassroom, keptClassroom, withVotes } from '../../store/classroom.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import { Notes } from './notes/Notes.tsx';
import { useNotesWindow } from './notes/useNotesWindow.ts';
import type { Cover } from './Presenter.tsx';
import { Presenter } from './Presenter.tsx';
import type { PresenterDeeds } from './usePresenterKeys.ts';

export interface RoomProps {
  /** False where only the notes are left, while the page is used as usual. */
  readonly isPresenting: boolean;
  /** Hears whether the window with the notes is open. */
  onNotes(isOpen: boolean): void;
}

/** A lecture: the picture for the audience, the notes in a second window, and the votes. */
export function Room({ isPresenting, onNotes }: RoomProps) {
  const [cover, setCover] = useState<Cover>(null);
  const [isLit, setLit] = useState(false);
  const { votes, isKept, setVotes } = useVotes();
  const reveal = useRef<(() => void) | null>(null);
  const notes = useNotesWindow(onNotes);
  const texts = useAllTexts().presenter;
  const isWindowRefused = useSaid(notes.isRefused);
  const areVotesLost = useSaid(!isKept);
  const refused = [isWindowRefused && texts.notes.refused, areVotesLost && texts.votesNotKept];
  const deeds: PresenterDeeds = {
    forward: () => (reveal.current ? reveal.current() : move(1, 'step')),
    back: () => move(-1, 'step'),
    leave: () => setPresenting(false),
    blank: () => setCover(isPresenting ? 'blank' : null),
    qr: () => setCover(isPresenting ? 'qr' : null),
    spotlight: () => setLit(!isLit),
    notes: notes.open,
    uncover: cover ? () => setCover(null) : null,
  };
  return (
    <>
      {isPresenting && <Presenter {...{ deeds, cover, isLit, votes, reveal, refused }} onVotes={setVotes} />}
      {notes.shown && <Notes {...{ notes, deeds, isPresenting }} shown={notes.shown} isBlank={cover === 'blank'} />}
    </>
  );
}

/** The votes on each question of each lesson, as this tab keeps them. */
function useVotes() {
  const [votes, setAll] = useState<VotesByQuestion>(() => keptClassroom().votes);
  const [isKept, setKept] = useState(true);
  const setVotes = (question: string, changed: Votes): void => {
    const all = withVotes(votes, question, changed);
    setAll(all);
    setKept(keepClassroom({ votes: all }));
  };
  return { votes, isKept, setVotes };
}

/** True of something that the browser refuses, from then on until the next step. */
function useSaid(isRefused: boolean): boolean {
  const step = useAppState((state) => activeRun(state).cursor.step);
  const [saidAt, setSaidAt] = useState(step);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is refused anew is said anew
  useEffect(() => setSaidAt(step), [isRefused]);
  return isRefused && step === saidAt;
}
