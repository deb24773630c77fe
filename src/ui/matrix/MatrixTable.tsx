import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import type { NodeId } from '../../engine/protocol.ts';
import type { SequenceNumber } from '../../protocols/numbers.ts';
import { useAppState } from '../../store/store.ts';
import { wayOfKey } from '../atoms/gridWays.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './Matrix.module.css';
import { MatrixCellButton } from './MatrixCellButton.tsx';
import { MatrixRowHead } from './MatrixRowHead.tsx';
import type { MatrixRow } from './matrix.ts';
import { useColumnInView } from './useColumnInView.ts';

/** A place in the grid: a replica, and a sequence number; 0 is the head of the row. */
export interface Spot {
  readonly node: NodeId;
  readonly sequence: SequenceNumber;
}

interface Props {
  readonly rows: readonly MatrixRow[];
  /** The highest sequence number of which any replica has something. */
  readonly front: number;
  /** Takes the cell under the pointer or the keyboard focus, in words; null for none. */
  readonly onPoint: (words: string | null) => void;
}

/** One stop for the Tab key; the arrow keys go from cell to cell. */
export function MatrixTable({ rows, front, onPoint }: Props) {
  const { matrix } = useAllTexts().inspect;
  const [stop, setStop] = useState<Spot>({ node: 0, sequence: 0 });
  const focus = useAppState((state) => state.focus);
  const focusedSlot = focus?.kind === 'gate' && focus.gate !== 'accepted' ? focus.sequence : 0;
  const sequences = rows[0]?.cells.map(({ sequence }) => sequence) ?? [];
  const box = useRef<HTMLDivElement>(null);
  useColumnInView(box, focusedSlot || front);
  const stopShown = stop.sequence === 0 || sequences.includes(stop.sequence) ? stop : { node: stop.node, sequence: 0 };
  const reach = { stop: stopShown, onReach: setStop, onPoint };
  return (
    <div ref={box} className={styles.box}>
      <table
        className={styles.table}
        onKeyDown={(event) => moveFocus(event, stopShown)}
        onPointerLeave={() => onPoint(null)}
        onBlur={() => onPoint(null)}
      >
        <caption className="visuallyHidden">{matrix.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {matrix.node}
            </th>
            {sequences.map((sequence) => (
              <th
                key={sequence}
                scope="col"
                data-sequence={sequence}
                data-focused={sequence === focusedSlot || undefined}
              >
                {sequence}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.node}>
              <MatrixRowHead row={row} {...reach} />
              {row.cells.map((cell) => (
                <MatrixCellButton key={cell.sequence} row={row} cell={cell} {...reach} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Keys that mean a way here do not step through the run. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>, { node, sequence }: Spot): void {
  const way = wayOfKey(event);
  if (!way) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody tr')];
  const buttonsIn = (line: HTMLElement | undefined) => [...(line?.querySelectorAll<HTMLElement>('button') ?? [])];
  const here = buttonsIn(lines[node]).findIndex(({ dataset }) => Number(dataset.spot) === sequence);
  const target = buttonsIn(lines[Math.max(0, Math.min(node + way[0], lines.length - 1))]);
  target[Math.max(0, Math.min(here + way[1], target.length - 1))]?.focus();
}
