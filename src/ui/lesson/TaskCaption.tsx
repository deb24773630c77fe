import captionStyles from '../shell/Caption.module.css';
import { NoticeLine } from '../shell/NoticeLine.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { FromAuthor } from './FromAuthor.tsx';
import { useLessonWords, usePlaying } from './useLessonWords.ts';

/** In the task the caption keeps what is to be done. */
export function TaskCaption() {
  const texts = useTexts().sidePanel;
  const { attempts } = usePlaying();
  const words = useLessonWords().value;
  const asks = words?.lesson.task.asks ?? '';
  return (
    <section className={captionStyles.caption} aria-label={texts.caption}>
      <div className={captionStyles.meta}>
        <span>{words?.player.nowYou(attempts + 1)}</span>
        <div role="status" className={captionStyles.notice}>
          <NoticeLine />
        </div>
      </div>
      <FromAuthor />
      <p className={captionStyles.sentence}>{asks}</p>
    </section>
  );
}
