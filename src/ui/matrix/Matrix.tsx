import { ChevronLeft, ChevronRight } from 'lucide';
import { useEffect, useMemo, useState } from 'react';
import { keepWished } from '../../store/actions/preferences.ts';
import { useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { Icon } from '../atoms/Icon.tsx';
import { useRun, useWorld } from '../side/worldNow.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import { columnsShown, leafedTo } from './columns.ts';
import styles from './Matrix.module.css';
import { MatrixLegend } from './MatrixLegend.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { matrixExtent, matrixRows } from './matrix.ts';

/** Returns false on low screens, where the diagram needs the room more. */
function hasRoomForLegend(): boolean {
  return window.innerHeight >= 800;
}

/** The logs of all replicas side by side, as they are at this step; each cell is a way to its gate in the diagram. */
export function Matrix() {
  const { matrix } = useAllTexts().inspect;
  const { history, cursor } = useRun();
  const world = useWorld();
  const focus = useAppState((state) => state.focus);
  /** The column the user leafed to, and the focus at that time: a later focus is shown in any case. */
  const [leafed, setLeafed] = useState<{ readonly to: number; readonly focus: typeof focus } | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [hasLegend, setLegend] = useState(hasRoomForLegend);
  const { front, last } = useMemo(() => matrixExtent(world), [world]);
  const focused = focus?.kind === 'gate' && focus.gate !== 'accepted' && focus.sequence > 0 ? focus.sequence : null;
  const wanted = leafed && leafed.focus === focus ? leafed.to : focused;
  const { from, to } = columnsShown(front, last, wanted === null ? null : Math.min(wanted, last));
  const rows = useMemo(() => matrixRows(history, cursor.step, world, { from, to }), [history, cursor, world, from, to]);
  useEffect(() => keepWished('matrix'), []);
  const leaf = (direction: -1 | 1) => setLeafed({ to: leafedTo({ from, to }, direction), focus });
  return (
    <div className={styles.matrix}>
      <div className={styles.head}>
        <p className={styles.pointed}>{pointed ?? matrix.hint}</p>
        {from > 1 && (
          <button type="button" className={controls.button} onClick={() => leaf(-1)}>
            <Icon of={ChevronLeft} size={16} />
            <span>{matrix.earlier}</span>
          </button>
        )}
        {to < last && (
          <button type="button" className={controls.button} onClick={() => leaf(1)}>
            <span>{matrix.later}</span>
            <Icon of={ChevronRight} size={16} />
          </button>
        )}
        <button
          type="button"
          className={`${controls.button} ${controls.quiet} ${styles.fold}`}
          aria-expanded={hasLegend}
          onClick={() => setLegend(!hasLegend)}
        >
          {matrix.legend}
        </button>
      </div>
      <MatrixTable rows={rows} front={front} onPoint={setPointed} />
      {hasLegend && <MatrixLegend />}
    </div>
  );
}
