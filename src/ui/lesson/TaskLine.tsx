import { setSheetOpen } from '../../store/actions/view.ts';
import controls from '../atoms/controls.module.css';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { SHEET_QUERY } from '../shell/orientation.ts';
import styles from './LessonBar.module.css';
import type { LessonWords } from './useLessonWords.ts';
import { useVerdict } from './useVerdict.ts';

/** On narrow screens, where the goals are in a sheet: how many of them hold. */
export function TaskLine({ words: { player } }: { readonly words: LessonWords }) {
  const isSheet = useMediaQuery(SHEET_QUERY);
  return isSheet ? <Line words={player} /> : null;
}

function Line({ words }: { readonly words: LessonWords['player'] }) {
  const { goals, passes, isOver } = useVerdict();
  const holding = goals.filter(({ holds }) => holds).length;
  return (
    <div className={styles.line}>
      <b>{passes && isOver ? words.solved : words.holding(holding, goals.length)}</b>
      <button type="button" className={controls.button} onClick={() => setSheetOpen(true)}>
        {words.showGoals}
      </button>
    </div>
  );
}
