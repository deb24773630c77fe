import { memo } from 'react';
import type { NodeId } from '../../protocol/protocol.ts';
import type { Frame } from '../layout/frame.ts';
import { SHORT_LOG } from '../layout/margins.ts';
import type { LogEntry } from '../scene/logs.ts';
import type { Scene } from '../scene/scene.ts';
import type { DiagramTexts } from '../texts.ts';
import { fitText } from '../textWidth.ts';
import styles from './ground.module.css';

interface Props {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly texts: DiagramTexts;
  readonly shown: number;
}

const MARGIN = 8;
const PADDING = 8;
const ROWS_MAX = 3;

/** What each replica has executed, at the end of its lane; dashed where a gap holds it up. */
export const Logs = memo(function Logs({ scene, frame, texts, shown }: Props) {
  const isVertical = frame.orientation === 'vertical';
  const { plotEnd, width, height } = frame;
  const isShort = isVertical || width - plotEnd <= SHORT_LOG;
  const ground = isVertical
    ? { x: 0, y: plotEnd, width, height: height - plotEnd }
    : { x: plotEnd, y: 0, width: width - plotEnd, height };
  return (
    <g>
      <rect className={styles.ground} {...ground} />
      {!isShort && (
        <text
          className={styles.logTitle}
          x={plotEnd + MARGIN}
          y={frame.rulerStart + frame.type.label}
          fontSize={frame.type.label}
        >
          {fitText(texts.executedLog, frame.type.label, width - plotEnd - MARGIN, 'bold')}
        </text>
      )}
      {[...frame.lanes].map(([node, lane]) => {
        if (node >= scene.replicas) return null;
        const entries = scene.log.filter((entry) => entry.node === node && isKept(entry, shown));
        const props = { node, lane, entries, frame, shown };
        return isShort ? <ShortLog key={node} {...props} /> : <Log key={node} {...props} empty={texts.emptyLog} />;
      })}
    </g>
  );
});

function isKept({ committedStep, untilStep }: LogEntry, shown: number): boolean {
  return committedStep < shown && (untilStep === null || untilStep >= shown);
}

interface LogProps {
  readonly node: NodeId;
  readonly lane: number;
  readonly entries: readonly LogEntry[];
  readonly frame: Frame;
  readonly shown: number;
}

function Log({ lane, entries, frame, shown, empty }: LogProps & { readonly empty: string }) {
  const { label } = frame.type;
  const rowHeight = Math.min(label + (entries.length > 1 ? 9 : 13), frame.pitch - 4);
  const rows = Math.max(1, Math.min(ROWS_MAX, Math.floor((frame.pitch - 2) / (rowHeight + 3))));
  const shownEntries = entries.slice(-rows);
  const count = Math.max(1, shownEntries.length);
  const top = lane - (count * (rowHeight + 3) - 3) / 2;
  const x = frame.plotEnd + MARGIN;
  const width = frame.width - x - MARGIN;
  const text = (words: string, y: number, look: string | undefined) => (
    <text className={look} x={x + PADDING} y={y + rowHeight / 2 + label * 0.36} fontSize={label}>
      {fitText(words, label, width - 2 * PADDING)}
    </text>
  );
  if (shownEntries.length === 0) {
    return (
      <g>
        <rect className={styles.logEmpty} x={x} y={top} width={width} height={rowHeight} rx={4} />
        {text(empty, top, styles.logEmptyText)}
      </g>
    );
  }
  return shownEntries.map((entry, index) => {
    const y = top + index * (rowHeight + 3);
    const isExecuted = entry.executedStep !== null && entry.executedStep < shown;
    const more = index === 0 && entries.length > rows ? '… ' : '';
    return (
      <g key={entry.key}>
        <rect
          className={isExecuted ? styles.logDone : styles.logWaiting}
          x={x}
          y={y}
          width={width}
          height={rowHeight}
          rx={4}
        />
        {text(isExecuted ? `${more}${entry.sequence} · ${entry.operation}` : `${entry.sequence}`, y, styles.logText)}
      </g>
    );
  });
}

/** Where there is room for a number only: that of the last slot executed. */
function ShortLog({ lane, entries, frame, shown }: LogProps) {
  const { label } = frame.type;
  const last = entries.at(-1);
  const isExecuted = last !== undefined && last.executedStep !== null && last.executedStep < shown;
  const width = Math.min(SHORT_LOG - 2 * MARGIN, frame.pitch - 8);
  const height = Math.min(label + 10, frame.pitch - 4);
  const isVertical = frame.orientation === 'vertical';
  const x = isVertical ? lane : frame.plotEnd + SHORT_LOG / 2;
  const y = isVertical ? frame.plotEnd + 5 : lane - height / 2;
  const look = last === undefined ? styles.logEmpty : isExecuted ? styles.logDone : styles.logWaiting;
  return (
    <g>
      <rect className={look} x={x - width / 2} y={y} width={width} height={height} rx={4} />
      <text className={styles.logText} x={x} y={y + height / 2 + label * 0.36} fontSize={label} textAnchor="middle">
        {last ? last.sequence : ''}
      </text>
    </g>
  );
}
