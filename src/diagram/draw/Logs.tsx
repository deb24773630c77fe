import { memo } from 'react';
import type { Frame } from '../layout/frame.ts';
import type { LogBox } from '../layout/logMarks.ts';
import { logMark } from '../layout/logMarks.ts';
import { SHORT_LOG } from '../layout/margins.ts';
import type { Scene } from '../scene/scene.ts';
import type { DiagramTexts } from '../texts.ts';
import { fitText } from '../textWidth.ts';
import styles from './ground.module.css';
import { boxLooks } from './logLooks.ts';
import { ShortLog } from './ShortLog.tsx';
import { WindowStrip } from './WindowStrip.tsx';

interface Props {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly texts: DiagramTexts;
  readonly shown: number;
}

const MARGIN = 8;
const PADDING = 8;

/** What each replica has executed, at the end of its lane, and the window of its log where it moves. */
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
        if (isShort) return <ShortLog key={node} {...{ scene, node, lane, frame, shown }} />;
        const { boxes, window } = logMark({ scene, frame, texts, shown }, node);
        const [x, wide] = [plotEnd + MARGIN, width - plotEnd - 2 * MARGIN];
        return (
          <g key={node}>
            {boxes.map((box) => (
              <Box key={box.key} box={box} frame={frame} x={x} width={wide} lane={lane} />
            ))}
            {window && <WindowStrip mark={window} x={x} width={wide} y={lane + window.aside} />}
          </g>
        );
      })}
    </g>
  );
});

interface BoxProps {
  readonly frame: Frame;
  readonly x: number;
  readonly width: number;
  readonly lane: number;
}

function Box({ box, frame, x, width, lane }: BoxProps & { readonly box: LogBox }) {
  const { label } = frame.type;
  const { what, text, isCollected, height } = box;
  const y = lane + box.aside;
  return (
    <g className={isCollected ? styles.collected : undefined} data-log={isCollected ? 'collected' : what}>
      <rect className={boxLooks[what]} x={x} y={y - height / 2} width={width} height={height} rx={4} />
      <text
        className={what === 'empty' ? styles.logEmptyText : styles.logText}
        x={x + PADDING}
        y={y + label * 0.36}
        fontSize={label}
      >
        {fitText(text, label, width - 2 * PADDING)}
      </text>
      {what === 'undone' && <path className={styles.undone} d={`M${x + 4},${y}h${width - 8}`} />}
    </g>
  );
}
