import { goTo } from '../../store/actions/stepping.ts';
import { setFocus } from '../../store/actions/view.ts';
import { useAppState } from '../../store/store.ts';
import { nodeLabel } from '../../text/names.ts';
import { useWorld } from '../side/worldNow.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import { focusOfCell } from './cellTarget.ts';
import { cellState, lettersOf } from './cellTexts.ts';
import styles from './Matrix.module.css';
import look from './MatrixCell.module.css';
import type { Spot } from './MatrixTable.tsx';
import type { MatrixCell, MatrixRow } from './matrix.ts';

export interface Reach {
  /** The only place the Tab key stops at. */
  readonly stop: Spot;
  readonly onReach: (spot: Spot) => void;
  readonly onPoint: (words: string | null) => void;
}

/** One slot at one replica. Choosing it goes to its last decision. */
export function MatrixCellButton({ row, cell, stop, onReach, onPoint }: Reach & { row: MatrixRow; cell: MatrixCell }) {
  const texts = useAllTexts();
  const { cluster } = useWorld().setup;
  const { node } = row;
  const { sequence, stage, view, step, isInWindow } = cell;
  const isFocused = useAppState(({ focus }) => {
    return focus?.kind === 'gate' && focus.gate !== 'accepted' && focus.node === node && focus.sequence === sequence;
  });
  const words = texts.inspect.matrix.cell(nodeLabel(cluster, node), sequence, cellState(texts, cell));
  return (
    <td
      className={styles.place}
      data-window={isInWindow || undefined}
      data-first={sequence === row.lowWaterMark + 1 || undefined}
      data-last={sequence === row.highWaterMark || undefined}
    >
      <button
        type="button"
        className={look.cell}
        data-spot={sequence}
        data-stage={stage}
        aria-current={isFocused || undefined}
        tabIndex={stop.node === node && stop.sequence === sequence ? 0 : -1}
        onFocus={() => {
          onReach({ node, sequence });
          onPoint(words);
        }}
        onPointerEnter={() => onPoint(words)}
        onClick={() => {
          if (step !== null) goTo(step + 1);
          setFocus(focusOfCell(node, cell, row.view));
        }}
      >
        <span className="visuallyHidden">{`${words} `}</span>
        <span className={look.letters}>{lettersOf(cell)}</span>
        {view !== null && view > 0 && <span className={look.view}>{view}</span>}
      </button>
    </td>
  );
}
