import { CircleCheck } from 'lucide';
import type { ReactNode, RefObject } from 'react';
import { useEffect, useId, useRef } from 'react';
import { NOT_SURE, rightAnswerTo } from '../../lessons/answer.ts';
import type { Beat } from '../../lessons/lesson.ts';
import { answer } from '../../store/actions/lesson.ts';
import type { Tally, Votes, VotesByQuestion } from '../../store/classroom.ts';
import { answerTo, beatOf } from '../../store/lesson.ts';
import { hasNoMore } from '../../store/run.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { Icon } from '../atoms/Icon.tsx';
import { choicesOf, wordsOfAnswer } from '../lesson/choices.ts';
import { partOf, useArrived } from '../lesson/useArrived.ts';
import type { LessonWords } from '../lesson/useLessonWords.ts';
import { useLessonWords, usePlaying } from '../lesson/useLessonWords.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import { Bars } from './Bars.tsx';
import styles from './PresentedLesson.module.css';
import {
  DIGITS_MAX,
  isCompared,
  lastRoundOf,
  mostVoted,
  NO_VOTES,
  otherRound,
  roundOf,
  typed,
  votesIn,
  votesOf,
} from './tally.ts';

export interface PresentedLessonProps {
  /** The controls. */
  readonly corner: ReactNode;
  /** Shown while nothing is asked. */
  readonly foot: ReactNode;
  readonly votes: VotesByQuestion;
  onVotes(question: string, votes: Votes): void;
  /** Set while the next step is to reveal the answer. */
  readonly reveal: RefObject<(() => void) | null>;
}

/** Under the picture: the question with the votes on it; later what happened. */
export function PresentedLesson({ corner, foot, votes, onVotes, reveal }: PresentedLessonProps) {
  const playing = usePlaying();
  const words = useLessonWords().value;
  const beat = beatOf(playing);
  const part = partOf(playing);
  const isOpen = useArrived(part);
  const isThere = useAppState((state) => hasNoMore(activeRun(state)));
  const given = beat && answerTo(playing, beat);
  const question = `${playing.own?.link ?? playing.lesson.id} ${playing.beat}`;
  const counted = votes[question] ?? NO_VOTES;
  useEffect(() => {
    const isNext = beat !== null && given === null && isThere;
    reveal.current = isNext ? () => answer(answerOf(beat, counted)) : null;
    return () => {
      reveal.current = null;
    };
  });
  if (!beat || !words || !isOpen) return foot;
  if (given !== null) return <Revealed {...{ words, beat, corner }} votes={counted} />;
  return (
    <Asked
      key={question}
      {...{ words, beat, corner }}
      votes={counted}
      onVotes={(changed) => onVotes(question, changed)}
    />
  );
}

/** The lesson wants an answer: that of most people in the room, if it is one of those that there are. */
function answerOf({ ask }: Beat, votes: Votes): string {
  return ask.kind === 'order' ? NOT_SURE : (mostVoted(lastRoundOf(votes)) ?? NOT_SURE);
}

interface PartProps {
  readonly words: LessonWords;
  readonly beat: Beat;
  readonly votes: Votes;
  readonly corner: ReactNode;
}

/** Longer words are set smaller. */
const LONG_OPTION = 16;
const LONG_QUESTION = 56;

function Asked({ words, beat, votes, corner, onVotes }: PartProps & { onVotes(votes: Votes): void }) {
  const texts = useAllTexts().presenter;
  const id = useId();
  const { asks, options } = wordsOf(words, beat);
  const choices = choicesOf(beat, options);
  const tally = roundOf(votes);
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
      <div className={styles.row}>
        <ol ref={fields} className={styles.options} data-long={isLong || undefined}>
          {choices.map((choice, index) => (
            <li key={choice.id}>
              <Bars votes={votes} option={choice.id} />
              <b>{index + 1}</b>
              <span>{choice.text}</span>
              <input
                inputMode="numeric"
                autoComplete="off"
                maxLength={DIGITS_MAX}
                aria-label={texts.votesFor(choice.text)}
                value={tally[choice.id] ?? ''}
                onChange={({ target }) => onVotes(typed(votes, choice.id, target.value))}
              />
            </li>
          ))}
        </ol>
        <Rounds votes={votes} onVotes={onVotes} />
      </div>
    </section>
  );
}

/** Chooses the round that is typed in. A second one begins only where somebody has voted in the first. */
function Rounds({ votes, onVotes }: { readonly votes: Votes; onVotes(votes: Votes): void }) {
  const { rounds } = useAllTexts().presenter;
  const mayTurn = votes.isAgain || votesOf(votes.first) > 0;
  const turn = (): void => {
    if (mayTurn) onVotes(otherRound(votes));
  };
  return (
    <div className={styles.rounds}>
      <button type="button" aria-pressed={!votes.isAgain} onClick={votes.isAgain ? turn : undefined}>
        {rounds.first}
      </button>
      <button
        type="button"
        aria-pressed={votes.isAgain}
        aria-disabled={!mayTurn}
        onClick={votes.isAgain ? undefined : turn}
      >
        {rounds.again}
      </button>
    </div>
  );
}

function Revealed({ words, beat, votes, corner }: PartProps) {
  const { presenter } = useAllTexts();
  const { options, reveal } = wordsOf(words, beat);
  const choices = choicesOf(beat, options);
  const right = wordsOfAnswer(rightAnswerTo(beat), choices) ?? [];
  const said = (tally: Tally): string =>
    choices
      .filter(({ id }) => votesIn(tally[id]) > 0)
      .map(({ id, text }) => presenter.counted(text, votesIn(tally[id])))
      .join(' · ');
  const { first, again } = votes;
  const lines =
    again && isCompared(votes)
      ? [presenter.inRound(presenter.rounds.first, said(first)), presenter.inRound(presenter.rounds.again, said(again))]
      : [said(lastRoundOf(votes))];
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
      {lines
        .filter((line) => line !== '')
        .map((line) => (
          <p key={line} className={styles.counted}>
            {line}
          </p>
        ))}
    </section>
  );
}

function wordsOf({ lesson }: LessonWords, { id }: Beat) {
  return lesson.beats[id] as (typeof lesson.beats)[string];
}
