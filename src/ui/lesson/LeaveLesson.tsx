import { leaveLesson } from '../../store/actions/lesson.ts';
import controls from '../atoms/controls.module.css';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { SHEET_QUERY } from '../shell/orientation.ts';
import { useKind, useLessonWords, usePlaying } from './useLessonWords.ts';

/** Out of the lesson, at the step that is shown. */
export function LeaveLesson() {
  const kind = useKind();
  const isTried = (usePlaying().own?.triedFrom ?? null) !== null;
  const words = useLessonWords().value;
  const isNarrow = useMediaQuery(SHEET_QUERY);
  if (!words) return null;
  const { leaveShort } = words.player;
  const leave = words.player.leave[isTried ? 'draft' : kind];
  return (
    <button
      type="button"
      className={`${controls.button} ${controls.quiet}`}
      aria-label={leave}
      title={isNarrow ? leave : undefined}
      onClick={leaveLesson}
    >
      {isNarrow ? leaveShort : leave}
    </button>
  );
}
