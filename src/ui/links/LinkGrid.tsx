import type { KeyboardEvent } from 'react';
import { memo, useEffect, useState } from 'react';
import type { Conditions } from '../../engine/network/conditions.ts';
import type { NodeId } from '../../engine/protocol.ts';
import { gridWays, wayOfKey } from '../atoms/gridWays.ts';
import { useDialogTexts } from '../dialogs/useDialogTexts.ts';
import styles from './LinkGrid.module.css';
import type { LinkDraft, LinkState, Spot } from './linkDraft.ts';

interface Props {
  readonly draft: LinkDraft;
  readonly labels: readonly string[];
  /** The conditions of the links that have none of their own. */
  readonly network: Conditions;
  readonly spot: Spot;
  readonly onReach: (spot: Spot) => void;
}

/** Rows drawn at once: the rest follows, so that a large grid never blocks the page. */
const ROWS_AT_ONCE = 16;

/** One cell for each direction of each link, with heads for whole rows and columns: one stop for the Tab key. */
export function LinkGrid({ draft, labels, network, spot, onReach }: Props) {
  const texts = useDialogTexts().links;
  const shown = useRowsShown(draft.length);
  return (
    <div className={styles.box}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the arrow keys go from cell to cell
        role="grid"
        className={styles.grid}
        aria-label={texts.caption}
        onKeyDown={(event) => moveFocus(event, spot)}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              <HeadButton at={{ from: null, to: null }} spot={spot} label={texts.all} onReach={onReach}>
                {texts.corner}
              </HeadButton>
            </th>
            {labels.map((label, to) => (
              <th key={label} scope="col">
                <HeadButton at={{ from: null, to }} spot={spot} label={texts.column(label)} onReach={onReach}>
                  {label}
                </HeadButton>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {draft.slice(0, shown).map((row, from) => (
            <Row
              key={labels[from]}
              row={row}
              from={from}
              labels={labels}
              network={network}
              stop={spot.from === from ? (spot.to ?? HEAD) : null}
              onReach={onReach}
            />
          ))}
        </tbody>
      </table>
      {shown < draft.length && (
        <p role="status" className={styles.drawing}>
          {texts.drawing(shown, draft.length)}
        </p>
      )}
    </div>
  );
}

/** Stands for the head of a row. */
const HEAD = -1;

interface RowProps extends Pick<Props, 'labels' | 'network' | 'onReach'> {
  readonly row: readonly LinkState[];
  readonly from: NodeId;
  /** The column of the chosen cell; null where none of this row is chosen. */
  readonly stop: NodeId | null;
}

/** A row is drawn again only if something in it has changed. */
const Row = memo(function Row({ row, from, labels, network, stop, onReach }: RowProps) {
  const texts = useDialogTexts().links;
  const sender = labels[from] ?? '';
  const spot: Spot = stop === null ? NOWHERE : { from, to: stop === HEAD ? null : stop };
  return (
    <tr>
      <th scope="row">
        <HeadButton at={{ from, to: null }} spot={spot} label={texts.row(sender)} onReach={onReach}>
          {sender}
        </HeadButton>
      </th>
      {row.map((state, to) => {
        const receiver = labels[to] ?? '';
        if (to === from) return <td key={receiver} className={styles.self} />;
        const conditions = state.own ?? network;
        const { cut, own, extra } = state;
        const isStop = stop === to;
        return (
          <td key={receiver}>
            <button
              type="button"
              className={styles.cell}
              tabIndex={isStop ? 0 : -1}
              aria-pressed={isStop}
              aria-label={texts.cell({
                from: sender,
                to: receiver,
                conditions,
                isOwn: own !== null,
                isCut: cut,
                extra,
              })}
              data-own={own !== null || undefined}
              data-lossy={conditions.loss > 0 || undefined}
              data-cut={cut || undefined}
              onFocus={() => onReach({ from, to })}
              onClick={() => onReach({ from, to })}
            >
              {cut ? '✕' : conditions.latency + extra}
            </button>
          </td>
        );
      })}
    </tr>
  );
});

const NOWHERE: Spot = { from: HEAD, to: HEAD };

interface HeadProps extends Pick<Props, 'spot' | 'onReach'> {
  readonly at: Spot;
  readonly label: string;
  readonly children: string;
}

function HeadButton({ at, spot, label, onReach, children }: HeadProps) {
  const isStop = spot.from === at.from && spot.to === at.to;
  return (
    <button
      type="button"
      className={styles.head}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isStop}
      aria-label={label}
      onFocus={() => onReach(at)}
      onClick={() => onReach(at)}
    >
      {children}
    </button>
  );
}

/** Counts the rows that are drawn, a few more each time the page has had time for other things. */
function useRowsShown(rows: number): number {
  const [shown, setShown] = useState(Math.min(rows, ROWS_AT_ONCE));
  useEffect(() => {
    if (shown >= rows) return;
    const timer = setTimeout(() => setShown(Math.min(rows, shown + ROWS_AT_ONCE)));
    return () => clearTimeout(timer);
  }, [shown, rows]);
  return shown;
}

const ways = { ...gridWays, PageUp: [-10, 0], PageDown: [10, 0] } as const;

/** Moves the focus by the arrow keys, over the empty cells on the diagonal too. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>, { from, to }: Spot): void {
  const way = wayOfKey(event, ways);
  if (!way) return;
  const lines = [...event.currentTarget.rows];
  let row = (from ?? HEAD) + 1;
  let column = (to ?? HEAD) + 1;
  for (let tries = 0; tries < 2; tries++) {
    row = Math.max(0, Math.min(row + way[0], lines.length - 1));
    column = Math.max(0, Math.min(column + way[1], (lines[row]?.cells.length ?? 1) - 1));
    const button = lines[row]?.cells[column]?.querySelector<HTMLElement>('button');
    if (button) return button.focus();
  }
}
