import { ArrowRight, CircleCheck } from 'lucide';
import { rightAnswerTo } from '../../lessons/answer.ts';
import type { Beat } from '../../lessons/lesson.ts';
import { toldAt } from '../../protocols/explain/stops.ts';
import { goOn } from '../../store/actions/lesson.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { narrate } from '../../text/tell/narrate.ts';
import controls from '../atoms/controls.module.css';
import { Icon } from '../atoms/Icon.tsx';
import { EvidenceList } from '../side/now/EvidenceList.tsx';
import { useAllTexts } from '../texts/useTexts.ts';
import { choicesOf, wordsOfAnswer } from './choices.ts';
import evidenceStyles from './Evidence.module.css';
import { FromAuthor } from './FromAuthor.tsx';
import styles from './LessonBar.module.css';
import type { LessonWords } from './useLessonWords.ts';
import { usePlaying } from './useLessonWords.ts';

interface Props {
  readonly words: LessonWords;
  readonly beat: Beat;
  readonly given: string;
}

/** The answer given, what happened and why, with the evidence from the run: never "wrong", and no score. */
export function RevealSection({ words: { lesson, player }, beat, given }: Props) {
  const { lesson: data, beat: index, own } = usePlaying();
  const { options, reveal } = lesson.beats[beat.id] as (typeof lesson.beats)[string];
  const choices = choicesOf(beat, options);
  const right = rightAnswerTo(beat);
  const said = wordsOfAnswer(given, choices);
  const distractor = given === right ? undefined : choices.find(({ id }) => id === given);
  const isLast = index + 1 === data.beats.length;
  const next = isLast ? player.goToTask : player.goOn;
  const isOver = isLast && data.task.goals.length === 0;
  return (
    <section className={styles.bar} data-part="reveal" aria-label={player.whatHappened}>
      <div className={styles.columns}>
        <div>
          <h2 className={styles.heading}>{player.youSaid}</h2>
          <p className={styles.said}>{said ? player.orderedSoFar(said) : player.skipped}</p>
          {distractor && <p className={styles.because}>{distractor.because}</p>}
        </div>
        <div>
          <h2 className={styles.heading}>{player.whatHappened}</h2>
          <FromAuthor />
          <p className={styles.happened}>
            <Icon of={CircleCheck} size={20} />
            <span>{player.orderedSoFar(wordsOfAnswer(right, choices) ?? [])}</span>
          </p>
          <p className={styles.why}>{reveal}</p>
        </div>
        <Evidence title={player.evidence} />
        <div className={styles.next}>
          <button type="button" className={controls.button} onClick={goOn}>
            <span>{isOver ? player.leave[own?.triedFrom == null ? 'own' : 'draft'] : next}</span>
            <Icon of={ArrowRight} size={16} />
          </button>
        </div>
      </div>
      <p role="status" className="visuallyHidden">
        {`${player.whatHappened}: ${reveal}`}
      </p>
    </section>
  );
}

/** The cause of the last step that is shown, from the run itself. */
function Evidence({ title }: { readonly title: string }) {
  const texts = useAllTexts();
  const { history } = useAppState(activeRun);
  const told = toldAt(history, history.steps.length);
  if (told === 0) return null;
  const { evidence, rule } = narrate(texts, history, told - 1);
  if (evidence.length === 0) return null;
  return (
    <div className={evidenceStyles.evidence}>
      <h2 className={styles.heading}>
        <span>{title}</span> <span>{rule?.section}</span>
      </h2>
      <EvidenceList items={evidence} />
    </div>
  );
}
