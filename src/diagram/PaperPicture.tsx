import { useMemo } from 'react';
import styles from './Diagram.module.css';
import type { DiagramProps, LaterParts } from './Diagram.tsx';
import { Picture } from './draw/Picture.tsx';
import { Words } from './draw/Words.tsx';
import { createFrame } from './layout/frame.ts';
import { LEAD_IN } from './layout/measures.ts';
import { Hidden } from './marks/hidden/Hidden.tsx';
import type { Stage } from './usePicture.ts';
import { stageOf, usePicture } from './usePicture.ts';
import { useWords } from './useWords.ts';
import { zoomLeast } from './viewport/viewport.ts';

/** The width of the text on A4, which also fits on Letter, in px. */
const PAPER_WIDTH = 680;

/** A picture longer than this, some twenty pages, is drawn closer. */
const PAPER_LENGTH_MAX = 20_000;

type PaperProps = Pick<DiagramProps, 'history' | 'step' | 'event' | 'playhead' | 'focus' | 'texts' | 'showFuture'> &
  Pick<LaterParts, 'ArrowCanvas'>;

/**
 * The diagram on paper: all of time, as long as it is, and no means to move in it. Time runs down, as pages do, and a long
 * run goes on from page to page.
 */
export function PaperPicture({ history, step, event, focus, showFuture, ...given }: PaperProps) {
  const texts = useWords(given.texts);
  const { playhead, ArrowCanvas } = given;
  const stage = useMemo(() => {
    const size = { width: PAPER_WIDTH, height: 1, textScale: 1 };
    return asLongAsTime(stageOf({ history, compared: undefined, size, orientation: 'vertical', texts }));
  }, [history, texts]);
  const zoom = zoomLeast(stage.room);
  const drawing = usePicture(stage, { zoom, shown: step, focus, allArrows: false });
  return (
    <div className={styles.paper} data-orientation="vertical">
      <Picture
        {...{ ...drawing, texts, playhead, focus, showFuture, ArrowCanvas, Hidden, Words }}
        view={{ zoom, start: LEAD_IN }}
        cursor={{ steps: step, event }}
        name={given.texts.name}
        describedBy={undefined}
        reducedMotion
        newStep={null}
        isOnPaper
      />
    </div>
  );
}

function asLongAsTime({ scene, options, room }: Stage): Stage {
  const { height, plotStart, plotEnd, timeLength } = createFrame(scene, { ...options, zoom: 1 });
  const length = Math.min(PAPER_LENGTH_MAX, timeLength);
  return {
    scene,
    options: { ...options, height: height - (plotEnd - plotStart) + length },
    room: { ...room, plotEnd: plotStart + length },
  };
}
