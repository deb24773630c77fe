import type { Box } from '../../layout/axes.ts';
import type { Frame } from '../../layout/frame.ts';
import { timeAt } from '../../layout/frame.ts';
import { sizeOf } from '../../layout/labelRequest.ts';
import { BOTTOM } from '../../layout/measures.ts';
import type { Scene } from '../../scene/scene.ts';
import type { DiagramTexts } from '../../texts.ts';
import type { TimeBreak } from '../../timeScale.ts';

/** `544 ticks` at the foot of a squeezed gap: how much time is left out. Only where lanes are rows. */
export function skippedBox(frame: Frame, { from, to, ticks }: TimeBreak, texts: DiagramTexts): Box | null {
  if (frame.orientation === 'vertical') return null;
  const { status } = frame.type;
  const size = sizeOf(texts.skipped(ticks), status, 'normal');
  return { ...size, x: timeAt(frame, (from + to) / 2), y: frame.lanesEnd + BOTTOM - 1 - status * 0.36 };
}

interface Surroundings {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly texts: DiagramTexts;
}

export function skippedBoxes({ scene, frame, texts }: Surroundings): Box[] {
  return scene.time.breaks.flatMap((gap) => skippedBox(frame, gap, texts) ?? []);
}
