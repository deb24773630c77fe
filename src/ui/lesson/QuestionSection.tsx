import { useEffect, useId, useState } from 'react';
import { answerInOrder } from '../../lessons/answer.ts';
import type { Beat } from '../../lessons/lesson.ts';
import { answer, goOn, skip } from '../../store/actions/lesson.ts';
import { store, useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { choicesOf, tellsOnly } from './choices.ts';
import { FromAuthor } from './FromAuthor.tsx';
import styles from './LessonBar.module.css';
import type { LessonWords } from './useLessonWords.ts';
import { usePlaying } from './useLessonWords.ts';

interface Props {
  readonly words: LessonWords;
  readonly beat: Beat;
}

const ESCAPE = 'Esc';

/** A question, or a stop that only tells. Nothing is shown of what comes. */
export function QuestionSection(props: Props) {
  return tellsOnly(props.beat) ? <Told {...props} /> : <Asked {...props} />;
}

function Told({ words: { lesson, player }, beat }: Props) {
  const { asks } = lesson.beats[beat.id] as (typeof lesson.beats)[string];
  return (
    <section className={styles.bar} data-part="question" aria-label={player.fromAuthor}>
      <div>
        <FromAuthor />
        <p className={styles.text}>{asks}</p>
      </div>
      <div>
        <button
          type="button"
          className={controls.button}
          onClick={() => {
            skip();
            goOn();
          }}
        >
          {player.tellsOn}
        </button>
      </div>
    </section>
  );
}

/** With a key for each answer. */
function Asked({ words: { lesson, player }, beat }: Props) {
  const id = useId();
  const { ask } = beat;
  const { asks, options } = lesson.beats[beat.id] as (typeof lesson.beats)[string];
  const choices = choicesOf(beat, options);
  const [ordered, setOrdered] = useState<readonly string[]>([]);
  const choose = (chosen: string): void => {
    if (ask.kind !== 'order') return answer(chosen);
    if (ordered.includes(chosen)) return;
    const now = [...ordered, chosen];
    if (now.length === choices.length) answer(answerInOrder(now));
    else setOrdered(now);
  };
  usePointing(beat);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !isForQuestion(event)) return;
      const chosen = choices[Number(event.key) - 1];
      if (event.key !== 'Escape' && !chosen && event.key !== String(choices.length + 1)) return;
      event.preventDefault();
      if (chosen) choose(chosen.id);
      else skip();
    };
    // Before the keys of the page: Esc means the question, as long as nothing lies over it.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  });
  const isOwn = usePlaying().own !== null;
  const order = isOwn ? player.ownOrder : player.order;
  const hint = ask.kind === 'order' ? order : ask.kind === 'point' ? player.point : null;
  return (
    <section className={styles.bar} data-part="question" aria-labelledby={id}>
      <div className={styles.head}>
        <div>
          <FromAuthor />
          <h2 id={id} className={styles.question}>
            {asks}
          </h2>
        </div>
        <button type="button" className={`${controls.button} ${controls.quiet} ${styles.skip}`} onClick={skip}>
          <span>{player.skip}</span>
          <kbd className={styles.key}>{ESCAPE}</kbd>
        </button>
      </div>
      {hint && (
        <p className={styles.hint}>
          <span>{hint}</span>{' '}
          {ordered.length > 0 && (
            <>
              <b>
                {player.orderedSoFar(ordered.map((one) => choices.find((choice) => choice.id === one)?.text ?? one))}
              </b>{' '}
              <button type="button" className={styles.inline} onClick={() => setOrdered(ordered.slice(0, -1))}>
                {player.takeBack}
              </button>
            </>
          )}
        </p>
      )}
      <div className={styles.options}>
        {choices.map((choice, index) => (
          <button
            key={choice.id}
            type="button"
            className={styles.option}
            disabled={ordered.includes(choice.id)}
            onClick={() => choose(choice.id)}
          >
            <kbd className={styles.key} aria-hidden>
              {index + 1}
            </kbd>
            <span>{choice.text}</span>
          </button>
        ))}
        <button type="button" className={styles.option} data-part="notSure" onClick={skip}>
          <kbd className={styles.key} aria-hidden>
            {choices.length + 1}
          </kbd>
          <span>{player.notSure}</span>
        </button>
      </div>
      <p role="status" className="visuallyHidden">
        {`${player.asked}: ${asks}`}
      </p>
    </section>
  );
}

/** Not while typing, nor while something lies over the page. */
function isForQuestion({ target }: KeyboardEvent): boolean {
  const { dialog, gallery, menu, presenting } = store.getState();
  if (dialog !== null || gallery !== null || menu !== null || presenting) return false;
  if (document.querySelector(':popover-open, dialog[open]')) return false;
  return !(target instanceof Element && target.closest('input:not([type="range"]), textarea, select'));
}

/** A question that is answered in the picture: what comes into focus there is the answer, if it is one of those asked for. */
function usePointing({ ask }: Beat): void {
  const focus = useAppState((state) => state.focus);
  useEffect(() => {
    if (ask.kind !== 'point' || !focus) return;
    const pointedAt = JSON.stringify(focus);
    const chosen = ask.options.find((option) => JSON.stringify(option.focus) === pointedAt);
    if (chosen) answer(chosen.id);
  }, [ask, focus]);
}
