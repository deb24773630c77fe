import type { NodeId } from '../../../engine/protocol.ts';
import type { Frame } from '../../layout/frame.ts';
import type { Scene } from '../../scene/scene.ts';
import { lowWaterMarkAt } from '../../scene/standing.ts';
import type { DiagramTexts } from '../../texts.ts';
import type { LogEntry } from './scene.ts';
import { entriesAt } from './scene.ts';

/** The marks at the end of each lane after some steps: the last entries of its log, and its window (h, H]. */

/** A box of a log. */
export interface LogBox {
  readonly key: string;
  readonly what: LogEntry['what'] | 'empty';
  readonly text: string;
  /** At or below h: the replica has discarded it (§4.3). */
  readonly isCollected: boolean;
  /** It was written in the last of the steps. */
  readonly isNow: boolean;
  /** Another correct replica has executed something else in this slot. */
  readonly isContrary: boolean;
  /** Its middle, from the middle of the lane, and how high it is. */
  readonly aside: number;
  readonly height: number;
}

/** One sequence number of the window, or several where there are many. */
export type Cell = LogEntry['what'] | 'empty';

export interface WindowMark {
  /** h and H. */
  readonly low: number;
  readonly high: number;
  readonly cells: readonly Cell[];
  readonly aside: number;
}

export interface LogMark {
  readonly node: NodeId;
  /** One box without an entry where there are none. */
  readonly boxes: readonly LogBox[];
  /** Null where no checkpoint is ever taken, or where there is no room. */
  readonly window: WindowMark | null;
}

const ROWS_MAX = 1;
const ROW_GAP = 3;
/** The window's row: brackets, cells and digits. */
export const WINDOW_ROW = 18;
/** A window takes the place of nothing where lanes are closer than this. */
const WINDOW_PITCH_MIN = 42;

interface Logged {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly texts: DiagramTexts;
  readonly shown: number;
}

export function logMark({ scene, frame, texts, shown }: Logged, node: NodeId): LogMark {
  const entries = entriesAt(scene.logs, node, shown);
  const low = lowWaterMarkAt(scene.standing, node, shown);
  const hasWindow = scene.hasCheckpoints && frame.pitch >= WINDOW_PITCH_MIN;
  const { label } = frame.type;
  const room = frame.pitch - (hasWindow ? WINDOW_ROW : 0);
  const height = Math.min(2 * label + 2, room - 4);
  const rows = Math.max(1, Math.min(ROWS_MAX, Math.floor((room - 2) / (height + ROW_GAP))));
  const kept = entries.slice(-rows);
  const count = Math.max(1, kept.length);
  const empty = {
    key: 'empty',
    what: 'empty',
    text: NOTHING,
    isCollected: false,
    isNow: false,
    isContrary: false,
  } as const;
  const size = count * (height + ROW_GAP) - ROW_GAP + (hasWindow ? WINDOW_ROW : 0);
  const top = -size / 2;
  const boxes = kept.map((entry, index): LogBox => {
    const hasMore = index === 0 && entries.length > rows;
    return {
      key: entry.key,
      what: entry.what,
      text: logText(entry, hasMore ? '… ' : '', texts),
      isCollected: entry.last <= low,
      isNow: entry.fromStep === shown - 1,
      isContrary: scene.contrary.has(`${node}.${entry.key}`),
      aside: top + index * (height + ROW_GAP) + height / 2,
      height,
    };
  });
  const window = hasWindow ? windowOf(scene, entries, low, top + size - WINDOW_ROW / 2 + 2) : null;
  return { node, boxes: boxes.length > 0 ? boxes : [{ ...empty, aside: top + height / 2, height }], window };
}

type Told = Pick<LogEntry, 'what' | 'sequence' | 'last' | 'operation'>;

/** `1 · put x 1`; @param more stands before it where there are earlier entries. */
export function logText({ what, sequence, last, operation }: Told, more: string, texts: DiagramTexts): string {
  if (what === 'committed') return `${sequence}`;
  const range = last > sequence ? `${sequence}–${last}` : `${sequence}`;
  const words = what === 'fetched' ? texts.fetchedLog : (operation ?? NULL_SLOT);
  return `${more}${range} · ${words}`;
}

/** Nothing is executed yet. */
const NOTHING = '–';

/** The null request: a slot in which nothing is done (§4.4). */
export const NULL_SLOT = '∅';

function windowOf({ window }: Scene, entries: readonly LogEntry[], low: number, aside: number): WindowMark {
  const cells: Cell[] = new Array<Cell>(window).fill('empty');
  for (const { sequence, last, what } of entries) {
    for (let each = Math.max(sequence, low + 1); each <= Math.min(last, low + window); each++)
      cells[each - low - 1] = what;
  }
  return { low, high: low + window, cells, aside };
}
