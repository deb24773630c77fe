import { isTaskShown } from '../../store/lesson.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { lengthOf } from '../../text/tell/caption.ts';
import { lazyPart } from '../atoms/Lazy.tsx';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import captionStyles from '../shell/Caption.module.css';
import { useSentence } from '../shell/Caption.tsx';
import { useTexts } from '../texts/useTexts.ts';

const TaskCaption = lazyPart(() => import('../lesson/lessonView.ts').then(({ lessonView }) => lessonView.TaskCaption), {
  needsSentences: true,
});

/** The numbers of characters that two lines hold, on a small and on a usual projector. */
const ROOM = 146;
const SMALL_ROOM = 114;
const SMALL_QUERY = '(max-width: 79.9375em)';

/** The sentence of the step, or the task of a lesson. */
export function PresentedCaption() {
  const isTask = useAppState(isTaskShown);
  return isTask ? <TaskCaption /> : <Told />;
}

function Told() {
  const { caption } = useTexts().sidePanel;
  const room = useMediaQuery(SMALL_QUERY) ? SMALL_ROOM : ROOM;
  const sentence = useSentence(useAppState(activeRun), room);
  return (
    <section aria-label={caption}>
      <p className={captionStyles.sentence} data-long={lengthOf(sentence) > room || undefined}>
        {sentence}
      </p>
    </section>
  );
}
