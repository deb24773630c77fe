import panel from '../side/Panel.module.css';
import { useLessonWords, usePlaying } from './useLessonWords.ts';

/** Marks what the author of a lesson has written: it is neither ours nor the machine's. */
export function FromAuthor() {
  const isOwn = usePlaying().own !== null;
  const words = useLessonWords().value;
  return isOwn && words ? <p className={panel.hint}>{words.player.fromAuthor}</p> : null;
}
