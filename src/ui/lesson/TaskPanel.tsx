import { Circle, CircleCheck, CircleX, Lightbulb, Undo2 } from 'lucide';
import type { Limits } from '../../lessons/lesson.ts';
import type { PlayableId } from '../../lessons/playable.ts';
import { loadPlayable, playableIds } from '../../lessons/playable.ts';
import { toldAt } from '../../protocols/explain/stops.ts';
import { giveHint, openLesson, placeToResume, startOver, tryAnother } from '../../store/actions/lesson.ts';
import { openGallery } from '../../store/actions/view.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { nodeLabel, nodesOf } from '../../text/names.ts';
import controls from '../atoms/controls.module.css';
import { Icon } from '../atoms/Icon.tsx';
import { PartNotice } from '../atoms/PartNotice.tsx';
import { StepLink } from '../atoms/StepLink.tsx';
import { askAgain } from '../atoms/useLoaded.ts';
import panel from '../side/Panel.module.css';
import { useSentences } from '../texts/useTexts.ts';
import { groupOf } from './groupOf.ts';
import { Receipt } from './Receipt.tsx';
import styles from './TaskPanel.module.css';
import type { LessonWords } from './useLessonWords.ts';
import { useKind, useLessonWords, usePlaying } from './useLessonWords.ts';
import type { Judged } from './useVerdict.ts';
import { useVerdict } from './useVerdict.ts';

/** The goals of the task with a light each, what the step tells, hints, and the way back to the beginning. */
export function TaskPanel() {
  const { value: words, failures, isOnItsWay } = useLessonWords();
  const verdict = useVerdict();
  const isOwn = useKind() === 'own';
  if (!words) {
    if (failures === 0) return null;
    return <PartNotice kind="partMissing" failures={failures} isOnItsWay={isOnItsWay} again={askAgain} />;
  }
  const isSolved = verdict.isOver && verdict.passes;
  return (
    <>
      <Goals words={words} verdict={verdict} />
      {isSolved ? <Solved words={words} /> : <ThisStep title={words.player.step} />}
      {isSolved && !isOwn && <Receipt words={words} changes={verdict.changes} />}
      <Ways words={words} verdict={verdict} isSolved={isSolved} />
    </>
  );
}

const lights = { holds: CircleCheck, open: Circle, missed: CircleX };

function Goals({ words: { lesson, player }, verdict }: { readonly words: LessonWords; readonly verdict: Judged }) {
  const { goals, limitsBroken, isOver } = verdict;
  const sentences: Readonly<Record<string, string>> = lesson.task.goals;
  return (
    <section className={panel.section}>
      <div className={panel.headingRow}>
        <h2 className={panel.heading}>{player.goal}</h2>
        <span className={panel.heading}>{player.holding(goals.filter(({ holds }) => holds).length, goals.length)}</span>
      </div>
      <ul className={styles.goals}>
        {goals.map(({ id, holds, at }) => {
          const state = holds ? 'holds' : isOver ? 'missed' : 'open';
          return (
            <li key={id} data-state={state}>
              <Icon of={lights[state]} size={20} />
              <span>
                <span className="visuallyHidden">{`${player.state[state]}: `}</span>
                <span>{sentences[id]}</span>
              </span>
              {at !== null && at > 0 && <StepLink index={at - 1} />}
            </li>
          );
        })}
      </ul>
      {limitsBroken.map((limit) => (
        <p key={limit} className={panel.warning}>
          <LimitText limit={limit} words={player} />
        </p>
      ))}
    </section>
  );
}

function LimitText({ limit, words }: { readonly limit: keyof Limits; readonly words: LessonWords['player'] }) {
  const { lesson } = usePlaying();
  const { setup } = useAppState(activeRun).scenario;
  const { limits }: { limits: Limits } = lesson.task;
  if (limit === 'downAtOnce') return words.limits.downAtOnce(limits.downAtOnce ?? 0);
  if (limit === 'liars') {
    const nodes = nodesOf(setup);
    return words.limits.liars((limits.liars ?? []).map((node) => nodeLabel(nodes, node)));
  }
  return words.limits[limit];
}

/** The caption tells the task, so the sentence of the step is here. */
function ThisStep({ title }: { readonly title: string }) {
  const sentences = useSentences();
  const { history, cursor } = useAppState(activeRun);
  if (!sentences || cursor.step === 0) return null;
  return (
    <section className={panel.section}>
      <h2 className={panel.heading}>{title}</h2>
      <p className={panel.text}>{sentences.tell(history, toldAt(history, cursor.step) - 1)}</p>
    </section>
  );
}

function Solved({ words: { lesson, player } }: { readonly words: LessonWords }) {
  return (
    <section className={panel.section} role="status">
      <h2 className={panel.heading}>{player.solved}</h2>
      {lesson.task.solved !== '' && <p className={panel.text}>{lesson.task.solved}</p>}
    </section>
  );
}

interface WaysProps {
  readonly words: LessonWords;
  readonly verdict: Judged;
  readonly isSolved: boolean;
}

function Ways({ words: { lesson: texts, player }, verdict, isSolved }: WaysProps) {
  const { lesson, hints, own } = usePlaying();
  // Who makes a lesson gives no hints.
  const all = Object.values(texts.task.hints).filter((hint) => hint !== '');
  const kind = useKind();
  const ids = kind === 'own' ? [] : playableIds[kind];
  const next = ids[ids.indexOf(lesson.id as PlayableId) + 1];
  return (
    <section className={panel.section}>
      {hints > 0 && (
        <>
          <h2 className={panel.heading}>{player.hints}</h2>
          <ol className={styles.hints}>
            {all.slice(0, hints).map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ol>
        </>
      )}
      <div className={panel.buttons}>
        <button type="button" className={controls.button} onClick={tryAnother}>
          <Icon of={Undo2} size={16} />
          <span>{player.tryAnother}</span>
        </button>
        {hints < all.length && (
          <button type="button" className={controls.button} onClick={giveHint}>
            <Icon of={Lightbulb} size={16} />
            <span>{player.hint(hints, all.length)}</span>
          </button>
        )}
        {kind !== 'own' && isSolved && next && (
          <button
            type="button"
            className={controls.button}
            onClick={() => void loadPlayable(next).then((data) => openLesson(data, placeToResume(data)))}
          >
            {player.next[kind]}
          </button>
        )}
        {kind !== 'challenge' && (
          <button type="button" className={`${controls.button} ${controls.quiet}`} onClick={startOver}>
            {player.startOver}
          </button>
        )}
        {kind === 'lesson' && (
          <button
            type="button"
            className={`${controls.button} ${controls.quiet}`}
            onClick={() => void import('../../store/draft.ts').then(({ cloneLesson }) => cloneLesson(lesson, texts))}
          >
            {player.clone}
          </button>
        )}
        {own && own.triedFrom === null && (
          <button
            type="button"
            className={`${controls.button} ${controls.quiet}`}
            onClick={() => void import('../../store/draft.ts').then(({ editLesson }) => editLesson(own.written))}
          >
            {player.edit}
          </button>
        )}
        {kind !== 'own' && (
          <button
            type="button"
            className={`${controls.button} ${controls.quiet}`}
            onClick={() => openGallery(groupOf[kind])}
          >
            {player.all[kind]}
          </button>
        )}
      </div>
      <p className={panel.hint}>{player.best(lesson.task.best, verdict.changes)}</p>
    </section>
  );
}
