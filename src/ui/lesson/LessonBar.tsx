import { answerTo, beatOf } from '../../store/lesson.ts';
import { PartNotice } from '../atoms/PartNotice.tsx';
import { askAgain } from '../atoms/useLoaded.ts';
import { tellsOnly } from './choices.ts';
import styles from './LessonBar.module.css';
import { OnTheWay } from './OnTheWay.tsx';
import { QuestionSection } from './QuestionSection.tsx';
import { RevealSection } from './RevealSection.tsx';
import { TaskLine } from './TaskLine.tsx';
import { partOf, useArrived } from './useArrived.ts';
import { useLessonWords, usePlaying } from './useLessonWords.ts';

/** Above the transport: the question once the run has come to it, and what happened once that has been seen. */
export function LessonBar() {
  const playing = usePlaying();
  const { value: words, failures, isOnItsWay } = useLessonWords();
  const beat = beatOf(playing);
  const given = beat && answerTo(playing, beat);
  const part = partOf(playing);
  const isOpen = useArrived(part);
  if (!words) {
    return failures > 0 ? (
      <PartNotice kind="partMissing" failures={failures} isOnItsWay={isOnItsWay} again={askAgain} />
    ) : (
      <div className={styles.bar} />
    );
  }
  if (!beat) return <TaskLine words={words} />;
  if (!isOpen) return <OnTheWay words={words.player} isAnswered={given !== null} />;
  return given === null || tellsOnly(beat) ? (
    <QuestionSection key={part} words={words} beat={beat} />
  ) : (
    <RevealSection key={part} words={words} beat={beat} given={given} />
  );
}
