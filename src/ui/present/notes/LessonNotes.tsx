import { rightAnswerTo } from '../../../lessons/answer.ts';
import type { Beat } from '../../../lessons/lesson.ts';
import { answerTo, beatOf } from '../../../store/lesson.ts';
import { choicesOf, wordsOfAnswer } from '../../lesson/choices.ts';
import { FromAuthor } from '../../lesson/FromAuthor.tsx';
import type { LessonWords } from '../../lesson/useLessonWords.ts';
import { useLessonWords, usePlaying } from '../../lesson/useLessonWords.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import styles from './Notes.module.css';

/** The question of a lesson with its answer, which the audience sees only later; the next one; and why it matters. */
export function LessonNotes() {
  const { notes } = useAllTexts().presenter;
  const playing = usePlaying();
  const words = useLessonWords().value;
  if (!words) return null;
  const { lesson } = words;
  const beat = beatOf(playing);
  const next = playing.lesson.beats[playing.beat + 1];
  const task = lesson.task.asks;
  return (
    <>
      {beat && <Question words={words} beat={beat} isOpen={answerTo(playing, beat) === null} />}
      <section className={styles.section}>
        <h2>{beat ? (next ? notes.nextQuestion : notes.task) : notes.task}</h2>
        <p>{(beat && next && lesson.beats[next.id]?.asks) || task || notes.noTask}</p>
      </section>
      <section className={styles.section}>
        <h2>{lesson.title}</h2>
        <FromAuthor />
        <p>{lesson.about}</p>
      </section>
    </>
  );
}

interface QuestionProps {
  readonly words: LessonWords;
  readonly beat: Beat;
  /** The audience has not seen the answer. */
  readonly isOpen: boolean;
}

function Question({ words: { lesson, player }, beat, isOpen }: QuestionProps) {
  const { notes } = useAllTexts().presenter;
  const { asks, options, reveal } = lesson.beats[beat.id] as (typeof lesson.beats)[string];
  const choices = choicesOf(beat, options);
  const right = wordsOfAnswer(rightAnswerTo(beat), choices) ?? [];
  return (
    <section className={styles.section} data-part="answer">
      <h2>{player.asked}</h2>
      <FromAuthor />
      <p>{asks}</p>
      <h2>{isOpen ? notes.answerHere : notes.answer}</h2>
      <p className={styles.sentence}>{player.orderedSoFar(right)}</p>
      <p>{reveal}</p>
      <dl className={styles.options}>
        {choices
          .filter(({ because }) => because !== '')
          .map(({ id, text, because }) => (
            <div key={id}>
              <dt>{text}</dt>
              <dd>{because}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
