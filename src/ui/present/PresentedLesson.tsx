import { CircleCheck } from 'lucide';
import type { ReactNode, RefObject } from 'react';
import { useEffect, useId, useRef } from 'react';
import { NOT_SURE, rightAnswerTo } from '../../lessons/answer.ts';
import type { Beat } from '../../lessons/lesson.ts';
import { answer } from '../../store/actions/lesson.ts';
import { answerTo, beatOf } from '../../store/lesson.ts';
import { hasNoMore } from '../../store/run.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { Icon } from '../atoms/Icon.tsx';
import type { Choice } from '../lesson/choices.ts';
import { choicesOf, wordsOfAnswer } from '../lesson/choices.ts';
import { partOf, useArrived } from '../lesson/useArrived.ts';
import type { LessonWords } from '../lesson/useLessonWords.ts';
import { useLessonWords, usePlaying } from '../lesson/useLessonWords.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './PresentedLesson.module.css';
import type { Tally } from './tally.ts';
import { DIGITS_MAX, mostVoted, shareOf, votesIn } from './tally.ts';

export interface PresentedLessonProps {
  /** The controls. */
  readonly corner: ReactNode;
  /** Shown while nothing is asked. */
  readonly foot: ReactNode;
  /** The votes on each question, by the part of the lesson. */
  readonly tallies: Readonly<Record<string, Tally>>;
  onTally(part: string, tally: Tally): void;
  /** Set while the next step is to reveal the answer. */
  readonly reveal: RefObject<(() => void) | null>;
}

/** Under the picture: the question with the votes on it; later what happened. */
export function PresentedLesson({ corner, foot, tallies, onTally, reveal }: PresentedLessonProps) {
  const playing = usePlaying();
  const words = useLessonWords().value;
  const beat = beatOf(playing);
  const part = partOf(playing);
  const isOpen = useArrived(part);
  const isThere = useAppState((state) => hasNoMore(activeRun(state)));
  const given = beat && answerTo(playing, beat);
  const key = `${playing.lesson.id} ${playing.beat}`;
  const tally = tallies[key] ?? {};
  useEffect(() => {
    const isNext = beat !== null && given === null && isThere;
    reveal.current = isNext ? () => answer(answerOf(beat, tally)) : null;
    return () => {
      reveal.current = null;
    };
  });
  if (!beat || !words || !isOpen) return foot;
  if (given !== null) return <Revealed {...{ words, beat, tally, corner }} />;
  return <Asked key={key} {...{ words, beat, tally, corner }} onTally={(changed) => onTally(key, changed)} />;
}

/** The lesson wants an answer: that of most people in the room, if it is one of those that there are. */
function answerOf({ ask }: Beat, tally: Tally): string {
  return ask.kind === 'order' ? NOT_SURE : (mostVoted(tally) ?? NOT_SURE);
}

interface PartProps {
  readonly words: LessonWords;
  readonly beat: Beat;
  readonly tally: Tally;
  readonly corner: ReactNode;
}

/** Longer words are set smaller. */
const LONG_OPTION = 16;
const LONG_QUESTION = 56;

function Asked({ words, beat, tally, corner, onTally }: PartProps & { onTally(tally: Tally): void }) {
  const texts = useAllTexts().presenter;
  const id = useId();
  const { asks, options } = wordsOf(words, beat);
  const choices = choicesOf(beat, options);
  const fields = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
      const field = fields.current?.querySelectorAll('input')[Number(event.key) - 1];
      if (!field) return;
      event.preventDefault();
      field.select();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  const isLong = choices.some(({ text }) => text.length > LONG_OPTION);
  return (
    <section className={styles.asked} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} data-long={asks.length > LONG_QUESTION || undefined}>
          {asks}
        </h2>
        <div className={styles.corner}>{corner}</div>
      </div>
      <ol ref={fields} className={styles.options} data-long={isLong || undefined}>
        {choices.map((choice, index) => (
          <li key={choice.id}>
            <span className={styles.bar} style={{ width: `${100 * shareOf(tally, choice.id)}%` }} aria-hidden />
            <b>{index + 1}</b>
            <span>{choice.text}</span>
            <input
              inputMode="numeric"
              autoComplete="off"
              maxLength={DIGITS_MAX}
              aria-label={texts.votesFor(choice.text)}
              value={tally[choice.id] ?? ''}
              onChange={({ target }) => onTally({ ...tally, [choice.id]: target.value.replaceAll(/\D/g, '') })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Revealed({ words, beat, tally, corner }: PartProps) {
  const { presenter } = useAllTexts();
  const { options, reveal } = wordsOf(words, beat);
  const choices = choicesOf(beat, options);
  const right = wordsOfAnswer(rightAnswerTo(beat), choices) ?? [];
  const counted = choices.filter(({ id }) => votesIn(tally[id]) > 0);
  const votesOf = ({ id, text }: Choice): string => presenter.counted(text, votesIn(tally[id]));
  return (
    <section className={styles.asked} aria-label={words.player.whatHappened}>
      <div className={styles.head}>
        <h2>
          <Icon of={CircleCheck} size={28} />
          <span>{words.player.orderedSoFar(right)}</span>
        </h2>
        <div className={styles.corner}>{corner}</div>
      </div>
      <p className={styles.why}>{reveal}</p>
      {counted.length > 0 && <p className={styles.counted}>{counted.map(votesOf).join(' · ')}</p>}
    </section>
  );
}

function wordsOf({ lesson }: LessonWords, { id }: Beat) {
  return lesson.beats[id] as (typeof lesson.beats)[string];
}
