import type { Beat, Lesson } from '../../lessons/lesson.ts';
import type { LessonTexts } from '../../text/lessonTexts.ts';
import type { LessonPageTexts, StartTexts, Texts } from '../../text/texts.ts';
import { StepArrow } from '../icons.tsx';
import { Article } from '../site/Article.tsx';
import site from '../site/Site.module.css';
import { Answer } from './Answer.tsx';
import { answerTexts } from './answerTexts.ts';
import styles from './LessonPage.module.css';
import { momentsOf } from './moments.ts';
import { NowYou } from './NowYou.tsx';
import { RunFrame } from './RunFrame.tsx';

export interface LessonProps {
  readonly lesson: Lesson;
  /** From 1. */
  readonly number: number;
  readonly total: number;
  readonly told: LessonTexts;
  readonly texts: Texts;
  readonly start: StartTexts;
  readonly words: LessonPageTexts;
  /** The address at which the lab plays it. */
  readonly play: string;
}

/** A lesson as an article: each question with the run at its stop, and what happens, folded in until somebody has guessed. */
export function LessonArticle(props: LessonProps) {
  const { lesson, number, total, told, words, play } = props;
  return (
    <Article heading={told.title} lead={told.about} width="text" above={words.number(number, total)}>
      <p className={styles.ways}>
        <a className={site.primary} href={play} data-play="">
          <span>{words.play}</span>
          <StepArrow />
        </a>
        <span className={styles.note}>{words.playNote}</span>
      </p>
      {lesson.beats.map((beat, index) => (
        <BeatSection key={beat.id} {...props} beat={beat} index={index} />
      ))}
      <NowYou lesson={lesson} task={told.task} words={words} play={play} />
    </Article>
  );
}

interface BeatProps extends LessonProps {
  readonly beat: Beat;
  readonly index: number;
}

function BeatSection({ lesson, beat, index, told, texts, words, play }: BeatProps) {
  const moments = momentsOf(lesson)[index];
  const beatWords = told.beats[beat.id];
  if (!moments || !beatWords) throw new Error(`The lesson ${lesson.id} lacks ${beat.id}.`);
  const { options, right } = answerTexts(beat.ask, beatWords);
  return (
    <section className={styles.beat} id={beat.id}>
      <h2 className={styles.question}>{words.question(index + 1)}</h2>
      <RunFrame moment={moments.asked} {...{ texts, words }} />
      <p className={styles.asks}>{beatWords.asks}</p>
      <ul className={styles.options}>
        {options.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <p className={styles.ways}>
        <a className={site.outlined} href={`${play}&beat=${beat.id}`} data-play="">
          {words.answerHere(index + 1)}
        </a>
      </p>
      <Answer {...{ options, right, words }} reveal={beatWords.reveal}>
        <RunFrame moment={moments.answered} {...{ texts, words }} />
      </Answer>
    </section>
  );
}
