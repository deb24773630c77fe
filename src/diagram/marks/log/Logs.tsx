import { memo } from 'react';
import ground from '../../draw/ground.module.css';
import type { Frame } from '../../layout/frame.ts';
import { SHORT_LOG } from '../../layout/margins.ts';
import { RULER_TEXT_ABOVE } from '../../layout/measures.ts';
import { lineBetween } from '../../layout/paths.ts';
import type { Scene } from '../../scene/scene.ts';
import type { DiagramTexts } from '../../texts.ts';
import { fitText } from '../../textWidth.ts';
import type { LogBox } from './layout.ts';
import { logMark } from './layout.ts';
import styles from './log.module.css';
import { boxLooks } from './looks.ts';
import { ShortLog } from './ShortLog.tsx';
import { WindowStrip } from './WindowStrip.tsx';

interface Props {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly texts: DiagramTexts;
  readonly shown: number;
}

const MARGIN = 16;
const END_MARGIN = 8;
const PADDING = 10;

/** The log of each replica at the end of its lane, and its window where windows move. */
export const Logs = memo(function Logs({ scene, frame, texts, shown }: Props) {
  const isVertical = frame.orientation === 'vertical';
  const { plotEnd, width, height } = frame;
  const isShort = isVertical || width - plotEnd <= SHORT_LOG;
  const column = isVertical
    ? { x: 0, y: plotEnd, width, height: height - plotEnd }
    : { x: plotEnd, y: 0, width: width - plotEnd, height };
  return (
    <g>
      <rect className={ground.ground} {...column} />
      {scene.parts.log && !isShort && (
        <text
          className={styles.logTitle}
          x={plotEnd + MARGIN}
          y={frame.lanesStart - RULER_TEXT_ABOVE}
          fontSize={frame.type.label}
        >
          {fitText(texts.executedLog, frame.type.label, width - plotEnd - MARGIN)}
        </text>
      )}
      {[...frame.lanes].map(([node, lane]) => {
        if (node >= scene.replicas || !scene.parts.log) return null;
        if (isShort) return <ShortLog key={node} {...{ scene, node, lane, frame, shown }} />;
        const { boxes, window } = logMark({ scene, frame, texts, shown }, node);
        const [x, wide] = [plotEnd + MARGIN, width - plotEnd - MARGIN - END_MARGIN];
        return (
          <g key={node}>
            {boxes.map(({ key, what, text, isCollected, isNow, isContrary, aside, height: high }) => (
              <g
                key={key}
                className={isCollected ? styles.collected : undefined}
                data-log={isCollected ? 'collected' : what}
              >
                <LogBoxShape
                  {...{ what, text, x, isNow, isContrary }}
                  y={lane + aside}
                  width={wide}
                  height={high}
                  fontSize={frame.type.label}
                />
              </g>
            ))}
            {window && <WindowStrip mark={window} x={x} width={wide} y={lane + window.aside} />}
          </g>
        );
      })}
    </g>
  );
});

interface BoxProps {
  readonly what: LogBox['what'];
  readonly text: string;
  readonly x: number;
  /** The middle of the box. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** It was written in the step that is told. */
  readonly isNow?: boolean;
  readonly isContrary?: boolean;
}

/** One entry: its look says how far it has come. */
export function LogBoxShape({ what, text, x, y, width, height, fontSize, isNow, isContrary }: BoxProps) {
  const looks = [boxLooks[what], isNow && styles.logNow, isContrary && styles.contrary];
  return (
    <>
      {what !== 'empty' && (
        <rect className={looks.filter(Boolean).join(' ')} {...{ x, y: y - height / 2, width, height }} rx={5} />
      )}
      <text
        className={what === 'empty' ? styles.logEmptyText : styles.logText}
        x={x + PADDING}
        y={y + fontSize * 0.36}
        fontSize={fontSize}
      >
        {fitText(text, fontSize, width - 2 * PADDING)}
      </text>
      {what === 'undone' && (
        <path className={styles.undone} d={lineBetween({ x: x + 4, y }, { x: x + width - 4, y })} />
      )}
    </>
  );
}
