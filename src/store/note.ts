import type { Lesson } from '../lessons/lesson.ts';
import { decodeNote, withNote } from '../scenario/link/note.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { addNotices } from './actions/notices.ts';
import { lessonShown } from './lesson.ts';
import type { AppState } from './state.ts';
import { activeRun, store } from './store.ts';

/** The note that a link brought, and what it is about: the run that the link opened, or the lesson. */
export interface LinkNote {
  readonly text: string;
  readonly about: Scenario | Lesson;
}

/** Shows the note of the link that was just opened; says so where it cannot be read. @param value that of `note` */
export function showNote(value: string): void {
  const text = decodeNote(value);
  if (text === null) return addNotices([{ kind: 'viewRefused', fault: { kind: 'badNote', value } }]);
  store.setState({ note: { text, about: aboutNow(store.getState()) } });
}

/** Returns the note of the link that what is shown came with; null where there is none. */
export function noteShown(state: AppState): string | null {
  return state.note?.about === aboutNow(state) ? state.note.text : null;
}

export function dismissNote(): void {
  store.setState({ note: null });
}

/** Returns the query with the note that is shown: it outlives a reload, until the reader closes it. */
export function withNoteShown(state: AppState, query: string): string {
  return withNote(query, noteShown(state) ?? '');
}

function aboutNow(state: AppState): Scenario | Lesson {
  return lessonShown(state)?.lesson ?? activeRun(state).scenario;
}
