import type { Lesson } from '../../lessons/lesson.ts';
import { TASK_BEAT } from '../../scenario/link/lesson.ts';
import type { LessonTexts } from '../../text/lessonTexts.ts';
import type { LessonPageTexts } from '../../text/texts.ts';
import { StepArrow } from '../icons.tsx';
import site from '../site/Site.module.css';
import answer from './Answer.module.css';
import styles from './LessonPage.module.css';

interface Props {
  readonly lesson: Lesson;
  readonly task: LessonTexts['task'];
  readonly words: LessonPageTexts;
  readonly play: string;
}

const NOW_YOU_ID = 'now-you';

/** The task at the end of a lesson, its goals, and hints one inside the other, so that nobody reads them all at once. */
export function NowYou({ lesson, task, words, play }: Props) {
  const { place, rule, move } = task.hints;
  return (
    <section className={styles.task} id={NOW_YOU_ID}>
      <h2 className={styles.taskTitle}>{words.nowYou}</h2>
      <p className={styles.asks}>{task.asks}</p>
      <h3 className={styles.goalsTitle}>{words.goals}</h3>
      <ul className={styles.goals}>
        {lesson.task.goals.map(({ id }) => (
          <li key={id}>{task.goals[id]}</li>
        ))}
      </ul>
      <details className={answer.details}>
        <summary>{words.hint}</summary>
        <p>{place}</p>
        <details className={answer.details}>
          <summary>{words.secondHint}</summary>
          <p>{rule}</p>
          <details className={answer.details}>
            <summary>{words.firstMove}</summary>
            <p>{move}</p>
            <details className={answer.details}>
              <summary>{words.solved}</summary>
              <p>{task.solved}</p>
            </details>
          </details>
        </details>
      </details>
      <p className={styles.ways}>
        <a className={site.primary} href={`${play}&beat=${TASK_BEAT}`} data-play="">
          <span>{words.tryIt}</span>
          <StepArrow />
        </a>
      </p>
    </section>
  );
}
