import { rectangles } from '../../layout/paths.ts';
import { textWidth } from '../../textWidth.ts';
import type { Cell, WindowMark } from './layout.ts';
import styles from './log.module.css';

interface Props {
  readonly mark: WindowMark;
  readonly x: number;
  readonly width: number;
  /** The middle of the strip. */
  readonly y: number;
}

const FONT = 12;
const GAP = 4;
const CELL_HEIGHT = 8;
const CELL_WIDTH_MAX = 12;
/** The length of the bracket beyond the cells. */
const LIP = 3;

/** (h, H]: a cell for each sequence number the log may hold, between round and square bracket. */
export function WindowStrip({ mark: { low, high, cells }, x, width, y }: Props) {
  const [before, after] = [textWidth(`${low}`, FONT) + GAP, textWidth(`${high}`, FONT) + GAP];
  const room = Math.max(0, width - before - after - 2 * LIP);
  const cell = Math.min(CELL_WIDTH_MAX, room / cells.length);
  const start = x + before + LIP;
  const end = start + cell * cells.length;
  const half = CELL_HEIGHT / 2 + LIP;
  const at = `translate(${start},${y})`;
  return (
    <g data-kind="window">
      <text className={styles.windowText} x={x + before - GAP} y={y + FONT * 0.36} fontSize={FONT} textAnchor="end">
        {low}
      </text>
      <path className={styles.windowBracket} d={`M${start},${y - half}Q${start - 5},${y} ${start},${y + half}`} />
      {(Object.keys(cellLooks) as Cell[]).map((what) => (
        <path key={what} className={cellLooks[what]} transform={at} d={cellsPath(cells, what, cell)} />
      ))}
      <path className={styles.windowBracket} d={`M${end - 1},${y - half}h3v${2 * half}h-3`} />
      <text className={styles.windowText} x={end + LIP + GAP} y={y + FONT * 0.36} fontSize={FONT}>
        {high}
      </text>
    </g>
  );
}

const cellLooks: Readonly<Record<Cell, string | undefined>> = {
  empty: styles.cellEmpty,
  committed: styles.cellOpen,
  tentative: styles.cellOpen,
  undone: styles.cellOpen,
  fetched: styles.cellFetched,
  executed: styles.cellFull,
};

/** All cells of a kind in one shape, around the middle of the strip. */
function cellsPath(cells: readonly Cell[], what: Cell, size: number): string {
  const gap = size > 4 ? 1 : 0;
  const width = size - 2 * gap;
  const own = cells.flatMap((each, index) => {
    return each === what ? [{ x: index * size + gap, y: -CELL_HEIGHT / 2, width, height: CELL_HEIGHT }] : [];
  });
  return rectangles(own);
}
