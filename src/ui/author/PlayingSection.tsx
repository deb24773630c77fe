import { leaveLesson } from '../../store/actions/lesson.ts';
import { setSidePanel } from '../../store/actions/sidePanel.ts';
import { cloneLesson, editLesson } from '../../store/draft.ts';
import { useAppState } from '../../store/store.ts';
import type { OwnLessonTexts } from '../../text/texts.ts';
import controls from '../atoms/controls.module.css';
import { useKind, useLessonWords, usePlaying } from '../lesson/useLessonWords.ts';
import panel from '../side/Panel.module.css';

/** While a lesson is played nothing can be made of its run; it can be copied, to be changed, or edited if it came along. */
export function PlayingSection({ words }: { readonly words: OwnLessonTexts }) {
  const { lesson, own } = usePlaying();
  const kind = useKind();
  const lessonWords = useLessonWords().value;
  const close = useAppState((state) => state.sidePanel) === 'lesson' ? () => setSidePanel('now') : null;
  const isTried = own !== null && own.triedFrom !== null;
  return (
    <section className={panel.section}>
      <p className={panel.text}>{isTried ? words.trying : words.playing}</p>
      <div className={panel.buttons}>
        {isTried && (
          <button type="button" className={controls.button} onClick={leaveLesson}>
            {words.backToDraft}
          </button>
        )}
        {kind === 'lesson' && lessonWords && (
          <button type="button" className={controls.button} onClick={() => cloneLesson(lesson, lessonWords.lesson)}>
            {words.clone}
          </button>
        )}
        {own && !isTried && (
          <button type="button" className={controls.button} onClick={() => editLesson(own.written)}>
            {words.edit}
          </button>
        )}
        {close && (
          <button type="button" className={`${controls.button} ${controls.quiet}`} onClick={close}>
            {words.goOnPlaying}
          </button>
        )}
      </div>
    </section>
  );
}
