import { Star, X } from 'lucide';
import { setFocus } from '../../store/actions/view.ts';
import { useAppState } from '../../store/store.ts';
import { nodeLabel } from '../../text/names.ts';
import { Icon } from '../atoms/Icon.tsx';
import { useWorld } from '../side/worldNow.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './Matrix.module.css';
import type { Reach } from './MatrixCellButton.tsx';
import type { MatrixRow } from './matrix.ts';

/** A replica with its own view and its window: views and windows may differ from one to the next. */
export function MatrixRowHead({ row, stop, onReach, onPoint }: Reach & { row: MatrixRow }) {
  const { matrix } = useAllTexts().inspect;
  const { cluster } = useWorld().setup;
  const { node, up, view, active, isPrimary, lowWaterMark, highWaterMark } = row;
  const isFocused = useAppState(({ focus }) => focus !== null && focus.kind !== 'message' && focus.node === node);
  const name = nodeLabel(cluster, node);
  const states = [
    matrix.row(name, view, lowWaterMark, highWaterMark),
    ...(isPrimary ? [matrix.primary] : []),
    ...(up ? [] : [matrix.crashed]),
    ...(active ? [] : [matrix.changing(view)]),
  ];
  const words = states.join(' · ');
  return (
    <th scope="row" className={styles.rowHead} data-focused={isFocused || undefined}>
      <button
        type="button"
        className={styles.replica}
        data-spot={0}
        tabIndex={stop.node === node && stop.sequence === 0 ? 0 : -1}
        onFocus={() => {
          onReach({ node, sequence: 0 });
          onPoint(words);
        }}
        onPointerEnter={() => onPoint(words)}
        onClick={() => setFocus({ kind: 'node', node })}
      >
        <span className="visuallyHidden">{`${words} `}</span>
        <b>{name}</b>
        <span className={styles.sign}>
          {up ? isPrimary && <Icon of={Star} size={14} fill="currentColor" /> : <Icon of={X} size={16} data-crashed />}
        </span>
        <span className={styles.ownView}>{`v${view}${!active ? '?' : ''}`}</span>
        <span className={styles.window}>{matrix.window(lowWaterMark, highWaterMark)}</span>
      </button>
    </th>
  );
}
