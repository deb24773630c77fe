import type { KeyFramePicture } from '../diagram/keyFrame/keyFrame.ts';
import { isInView, keyFrameOf } from '../diagram/keyFrame/keyFrame.ts';
import type { History } from '../engine/history.ts';
import type { StepCount } from '../engine/numbers.ts';
import { isMilestone } from '../protocols/explain/milestones.ts';
import { stopsOf, toldAt } from '../protocols/explain/stops.ts';
import { transcriptLine } from '../text/tell/transcript.ts';
import type { Texts } from '../text/texts.ts';
import type { About } from './about.ts';
import { aboutCaption, captionHeight, captionTexts, SENTENCE_LINES, sentenceLines } from './captions.ts';
import type { Stretch } from './format.ts';
import { headLines, light, NAME_AT, nameTexts, pathText, roomForNames, sizeOf } from './svgParts.ts';

/** The time for which a frame is shown, in tenths of a second: a stop, one at which something is decided, and the last. */
const STOP = 8;
const MILESTONE = 16;
const LAST = 30;

/** More frames than these nobody watches, and a page takes long to load. */
export const FRAMES_MAX = 120;

export interface Frame {
  readonly step: StepCount;
  /** In tenths of a second from the start of the loop. */
  readonly from: number;
  readonly to: number;
}

/** A stretch as frames of one size and one scale of time, each with its sentence above. */
export interface Reel {
  readonly frames: readonly Frame[];
  /** Left, top, width, height, in the units of the drawing. */
  readonly box: readonly [number, number, number, number];
  sentence(frame: Frame): string;
  /** Returns what changes from frame to frame, as elements in SVG: the sentence and the marks. */
  drawing(frame: Frame): readonly string[];
  /** Returns what stays: the names of the lanes and, if it is wanted, the caption below. */
  standing(): readonly string[];
}

/** Returns the stops of a stretch that lie in one picture, at most `FRAMES_MAX` of them, with their times. */
export function framesOf(history: History, { first, last }: Stretch): readonly Frame[] {
  const end = last + 1;
  const inStretch = stopsOf(history).counts.filter(
    (step) => step >= Math.max(first, 0) && step < end && isInView(history, step, end),
  );
  const steps = [...inStretch, end].slice(-FRAMES_MAX);
  let from = 0;
  return steps.map((step) => {
    const frame = { step, from, to: from + durationOf(history, step, step === end) };
    from = frame.to;
    return frame;
  });
}

/** Returns the longest stretch to a step that fits in one reel: all before it, where that is short. */
export function fittingStretch(history: History, last: Stretch['last']): Stretch {
  const [earliest] = framesOf(history, { first: 0, last });
  const passed: number = earliest?.step ?? 0;
  return { first: passed, last };
}

function durationOf(history: History, step: StepCount, isLast: boolean): number {
  if (isLast) return LAST;
  const done = history.steps[step - 1];
  return done && isMilestone(history, done) ? MILESTONE : STOP;
}

export function reelOf(history: History, stretch: Stretch, about: About, texts: Texts): Reel {
  const size = sizeOf(history);
  const fitted = stretch.last + 1;
  const room = roomForNames(history);
  const pictureAt = (step: StepCount): KeyFramePicture => keyFrameOf(history, step, size, fitted);
  const [left = 0, top = 0, width = 0, height = 0] = pictureAt(fitted).viewBox.split(' ').map(Number);
  const above = captionHeight(SENTENCE_LINES) + NAME_AT;
  const inside = width + room - 2 * NAME_AT;
  const below = about.isInPicture ? aboutCaption(about, inside) : [];
  const x = left - room;
  const box = [x, top - above, width + room, height + above + captionHeight(below.length)] as const;
  const sentence = ({ step }: Frame): string => {
    const told = toldAt(history, step);
    return told === 0 ? '' : transcriptLine(texts, history, told - 1);
  };
  return {
    frames: framesOf(history, stretch),
    box: box.map((value) => Number(value.toFixed(1))) as unknown as Reel['box'],
    sentence,
    drawing: (frame) => [
      ...captionTexts(sentenceLines(sentence(frame), inside), { x: x + NAME_AT, y: top - above }),
      ...pictureAt(frame.step).layers.map(pathText),
    ],
    standing: () => [
      ...nameTexts(history, x + NAME_AT),
      ...captionTexts(below, { x: x + NAME_AT, y: top + height - NAME_AT }),
    ],
  };
}

/** Returns one frame as a picture of its own (SVG 1.1). */
export function framePicture(reel: Reel, frame: Frame, about: About): string {
  const [x, y, wide, high] = reel.box;
  const lines = [
    ...headLines(reel.box, about, reel.sentence(frame)),
    `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="${light.page}"/>`,
    ...reel.drawing(frame),
    ...reel.standing(),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}
