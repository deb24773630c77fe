import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { lessonShown } from '../../../store/lesson.ts';
import { useAppState } from '../../../store/store.ts';
import { languages } from '../../../text/index.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import { usePresenterKeys } from '../usePresenterKeys.ts';
import { LessonNotes } from './LessonNotes.tsx';
import styles from './Notes.module.css';
import type { NotesProps } from './NotesControls.tsx';
import { NotesControls } from './NotesControls.tsx';
import { RunNotes } from './RunNotes.tsx';
import { StepNotes } from './StepNotes.tsx';

/** The notes of whoever presents, in a window of their own: the step, its reason, and what comes next. */
export function Notes(props: NotesProps) {
  return createPortal(<Written {...props} />, props.shown.document.body);
}

function Written({ notes, shown, deeds, isPresenting, isBlank }: NotesProps) {
  const { notes: words } = useAllTexts().presenter;
  const hasLesson = useAppState((state) => lessonShown(state) !== null);
  useDocumentOf(shown, words.title);
  // Nothing is left by a key that is pressed here.
  usePresenterKeys({ ...deeds, leave: () => {} }, shown);
  return (
    <main className={styles.notes} aria-label={words.title}>
      <h1 className="visuallyHidden">{words.title}</h1>
      <NotesControls {...{ notes, shown, deeds, isPresenting, isBlank }} />
      <p role="status" className={styles.said}>
        {notes.isLeft ? words.left : !isPresenting && words.notPresenting}
      </p>
      <StepNotes />
      {hasLesson ? <LessonNotes /> : <RunNotes />}
    </main>
  );
}

/** Title, language and theme of the window are those of the page. */
function useDocumentOf({ document: there }: Window, title: string): void {
  const { htmlLang } = languages[useAppState((state) => state.preferences.language)];
  const theme = useAppState((state) => state.preferences.theme);
  useEffect(() => {
    there.title = title;
    there.documentElement.lang = htmlLang;
    if (theme === 'auto') delete there.documentElement.dataset.theme;
    else there.documentElement.dataset.theme = theme;
  }, [there, title, htmlLang, theme]);
}
