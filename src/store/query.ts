import { encodeLink } from '../scenario/link/compression.ts';
import { encodeLesson, encodeOwnLesson, TASK_BEAT } from '../scenario/link/lesson.ts';
import { encodeView } from '../scenario/link/view.ts';
import { focusToText } from './focusText.ts';
import type { Playing } from './lesson.ts';
import { beatOf, lessonShown } from './lesson.ts';
import { addressAmong, pagesFolder } from './lessonPage.ts';
import { withNoteShown } from './note.ts';
import { placeOf } from './run.ts';
import { wholeOf } from './sight.ts';
import type { AppState } from './state.ts';
import { activeRun } from './store.ts';

/** The step and the look with which a link opens its run. */
export type Opening = 'step' | 'start';

/** The query of an address for what is seen, or for the same run from its start. Fetched after the first view. */
export async function queryOf(state: AppState, opening: Opening = 'step'): Promise<string> {
  // A link is to the whole run.
  const run = wholeOf(activeRun(state));
  const playing = lessonAsked(state);
  // A reader who follows the link is asked the same question.
  if (playing) {
    const beat = beatOf(playing)?.id ?? TASK_BEAT;
    const language = `&lang=${state.preferences.language}`;
    if (!playing.own) return encodeLesson({ id: playing.lesson.id, beat }) + language;
    if (playing.own.link !== null) return encodeOwnLesson(playing.own.link, beat) + language;
  }
  const { scenario } = run;
  // A link to a step that is still to be computed stays a link to it.
  const { step, event } = opening === 'start' ? { step: 0, event: null } : placeOf(run);
  const { replicas } = scenario.setup.cluster;
  const view = encodeView({
    step,
    event,
    focus: state.focus && focusToText(state.focus, replicas),
    language: state.preferences.language,
  });
  return `s=${await encodeLink(scenario)}&${view}`;
}

/** The address of this page: presenter mode and a note outlive a reload, and stay out of every link that is handed on. */
export async function addressOfPage(state: AppState): Promise<string> {
  const query = `?${withNoteShown(state, await queryOf(state))}${state.presenting ? '&ui=present' : ''}`;
  const pages = pagesFolder();
  return pages === undefined ? query : addressAmong(pages, state, lessonAsked(state)) + query;
}

/** The lesson whose own run is shown: a run that was made in its task is a run as any other. */
function lessonAsked(state: AppState): Playing | null {
  const playing = lessonShown(state);
  return playing && state.active === playing.run ? playing : null;
}
