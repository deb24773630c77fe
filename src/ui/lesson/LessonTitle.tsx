import { ChevronDown } from 'lucide';
import { useEffect } from 'react';
import type { PlayableId, PlayedKind } from '../../lessons/playable.ts';
import { playableIds } from '../../lessons/playable.ts';
import { goToBeat } from '../../store/actions/lesson.ts';
import { openGallery } from '../../store/actions/view.ts';
import { useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { Icon } from '../atoms/Icon.tsx';
import headerStyles from '../shell/header/Header.module.css';
import { useTexts } from '../texts/useTexts.ts';
import { groupOf } from './groupOf.ts';
import styles from './LessonTitle.module.css';
import type { LessonWords } from './useLessonWords.ts';
import { useKind, useLessonWords, usePlaying } from './useLessonWords.ts';

/** The number and title of the lesson, which open the gallery, and its parts. */
export function LessonTitle() {
  const texts = useTexts().controls;
  const { lesson } = usePlaying();
  const words = useLessonWords().value;
  const isOpen = useAppState((state) => state.gallery !== null);
  const kind = useKind();
  const title = words ? titleIn(words, kind, lesson.id as PlayableId) : '';
  useEffect(() => {
    if (title !== '') document.title = `${title} – ${texts.title}`;
  }, [title, texts]);
  return (
    <>
      <button
        type="button"
        className={`${controls.button} ${headerStyles.scenario}`}
        aria-label={texts.openAnother(title)}
        aria-expanded={isOpen}
        onClick={() => openGallery(isOpen ? null : groupOf[kind])}
      >
        <span>{title}</span>
        <Icon of={ChevronDown} size={16} />
      </button>
      {!isOpen && kind !== 'challenge' && <Parts />}
    </>
  );
}

function titleIn({ player, lesson }: LessonWords, kind: PlayedKind, id: PlayableId): string {
  if (kind === 'own') return lesson.title;
  if (kind === 'challenge') return player.challenge(lesson.title);
  return player.titled(playableIds.lesson.indexOf(id) + 1, lesson.title);
}

/** The questions as dots, and the task: those that were reached can be gone back to. */
function Parts() {
  const { lesson, beat: shown, answers } = usePlaying();
  const words = useLessonWords().value;
  if (!words) return null;
  const { player } = words;
  const open = lesson.beats.findIndex(({ id }) => answers[id] === undefined);
  const furthest = Math.max(shown, open < 0 ? lesson.beats.length : open);
  const stateOf = (index: number, isAnswered: boolean): 'answered' | 'shown' | 'open' => {
    if (index === shown) return 'shown';
    return isAnswered ? 'answered' : 'open';
  };
  return (
    <nav className={styles.parts} aria-label={player.beats}>
      {lesson.beats.map(({ id }, index) => {
        const state = stateOf(index, answers[id] !== undefined);
        return (
          <button
            key={id}
            type="button"
            className={styles.part}
            data-state={state}
            aria-current={state === 'shown' ? 'step' : undefined}
            aria-label={player.question(index + 1, state)}
            disabled={index > furthest}
            onClick={() => goToBeat(index)}
          />
        );
      })}
      {lesson.task.goals.length > 0 && (
        <button
          type="button"
          className={styles.part}
          data-state={shown === lesson.beats.length ? 'shown' : 'open'}
          aria-current={shown === lesson.beats.length ? 'step' : undefined}
          aria-label={player.goToTask}
          disabled={furthest < lesson.beats.length}
          onClick={() => goToBeat(lesson.beats.length)}
        />
      )}
    </nav>
  );
}
