import { useMemo } from 'react';
import type { History } from '../engine/history.ts';
import { Picture } from './draw/Picture.tsx';
import { Words } from './draw/Words.tsx';
import type { Orientation } from './layout/axes.ts';
import { LEAD_IN } from './layout/measures.ts';
import { ArrowCanvas } from './marks/arrow/ArrowCanvas.tsx';
import type { Playhead } from './playhead.ts';
import { usePlayheadTick, useShownSteps } from './playhead.ts';
import type { DiagramTexts } from './texts.ts';
import { stageOf, usePicture } from './usePicture.ts';
import { clampView } from './viewport/viewport.ts';

interface Props {
  readonly history: History;
  /** The number of steps that have happened. */
  readonly step: number;
  readonly playhead: Playhead;
  readonly texts: DiagramTexts;
  readonly width: number;
  readonly height: number;
  /** All lanes share the height there is, as far as they can be told apart. */
  readonly areLanesClose?: boolean;
  /** Lanes are rows, unless time runs down. */
  readonly orientation?: Orientation;
  /** The present is at most so far along the picture: what is in flight, and its label, have room ahead of it. */
  readonly presentAtMost?: number;
}

/** Room enough for what is in flight. */
const PRESENT_AT_MOST = 0.8;

/**
 * The diagram as a picture of a fixed size, which a style sheet may scale: nothing to press, and time that follows the
 * playhead. It is drawn without a browser as well.
 */
export function StillPicture(props: Props) {
  const { history, step, playhead, texts, width, height } = props;
  const { orientation = 'horizontal', presentAtMost = PRESENT_AT_MOST, areLanesClose = false } = props;
  const stage = useMemo(() => {
    const size = { width, height, textScale: 1 };
    const options = { orientation, texts, hasNoLogs: true, isProjected: areLanesClose };
    return stageOf({ history, compared: undefined, size, ...options });
  }, [history, texts, width, height, orientation, areLanesClose]);
  const { scene, room } = stage;
  const shown = useShownSteps(playhead, scene.ticks, step);
  const cursor = useMemo(() => ({ steps: shown, event: null }), [shown]);
  const drawing = usePicture(stage, { zoom: 1, shown, focus: null, allArrows: true });
  const now = (scene.time.unitAt(usePlayheadTick(playhead)) * room.length) / scene.time.units;
  const start = Math.min(LEAD_IN, (room.plotEnd - room.plotStart) * presentAtMost - now);
  return (
    <Picture
      {...{ ...drawing, texts, cursor, playhead, ArrowCanvas, Words }}
      view={clampView(room, { zoom: 1, start })}
      focus={null}
      name={texts.name}
      describedBy={undefined}
      showFuture={false}
      reducedMotion={false}
      newStep={null}
      isOnPaper
      hasNoLogs
    />
  );
}
