import type { Scene } from '../scene/scene.ts';

/** The widths of the margins beside the plot, where lanes are rows. In px. */

interface Size {
  readonly width: number;
  readonly textScale: number;
}

/** Below this width heads and logs are narrower, and a log is only the number of its last slot. */
const SHORT_BELOW = 720;
const HEAD = 196;
const SHORT_HEAD = 152;
/** The least share of a picture that its time keeps. */
const HEAD_SHARE_MAX = 0.4;

/** A name with its signs, the role, the ring and its count. */
export function headWidth({ width, textScale }: Size): number {
  const wanted = (width < SHORT_BELOW ? SHORT_HEAD : HEAD) * textScale;
  return Math.round(Math.min(wanted, width * HEAD_SHARE_MAX));
}

const LOG = 120;
export const SHORT_LOG = 52;
/** The margin behind the end of time, where no log follows it. */
export const MARGIN_WITHOUT_LOG = 16;

export function logWidth(scene: Scene, { width, textScale }: Size): number {
  if (!scene.parts.log) return MARGIN_WITHOUT_LOG;
  return width < SHORT_BELOW ? SHORT_LOG : Math.round(LOG * textScale);
}
