import { isInView, keyFrameOf } from '../diagram/keyFrame/keyFrame.ts';
import type { History } from '../engine/history.ts';
import type { StepCount } from '../engine/numbers.ts';
import { isMilestone } from '../protocols/explain/milestones.ts';
import { stopsOf, toldAt } from '../protocols/explain/stops.ts';
import { transcriptLine } from '../text/tell/transcript.ts';
import type { Texts } from '../text/texts.ts';
import { figuresOf, titleOf } from './about.ts';
import type { Format, Stretch } from './format.ts';
import { linkText } from './plainText.ts';
import { escapeXml, light, NAME_AT, nameTexts, pathText, roomForNames, sizeOf } from './svgParts.ts';

/** How long a frame is shown, in tenths of a second: a stop, one at which something is decided, and the last. */
const STOP = 8;
const MILESTONE = 16;
const LAST = 30;

/** More frames than these nobody watches, and a page takes long to load: of a longer stretch the last ones are shown. */
export const FRAMES_MAX = 120;

/** In the units of the drawing: the letters of a caption, a line of it, and the room of all of them. */
const CAPTION_SIZE = 22;
const CAPTION_LINE = 30;
const CAPTION_LINES = 2;
/** The average width of a letter, in parts of its size; a Han character is as wide as it is high. */
const LETTER_WIDTH = 0.54;

interface Frame {
  readonly step: StepCount;
  /** In tenths of a second from the start of the loop. */
  readonly from: number;
  readonly to: number;
}

/**
 * A stretch as a picture that moves by itself, in a loop (SVG 2 and CSS animations): each stop with its sentence, longer
 * where something is decided. It runs wherever a picture can stand, and needs no script. Whoever wants less motion sees
 * the last frame, and so does a program that knows no animation.
 */
export const animatedSvg: Format = {
  name: 'SVG, animated',
  extension: 'animated.svg',
  mediaType: 'image/svg+xml',
  write(history, stretch, about, texts) {
    const size = sizeOf(history);
    const fitted = stretch.last + 1;
    const frames = framesOf(history, stretch);
    const room = roomForNames(history);
    const { viewBox } = keyFrameOf(history, fitted, size);
    const [left = 0, top = 0, width = 0, height = 0] = viewBox.split(' ').map(Number);
    const caption = CAPTION_LINE * CAPTION_LINES + NAME_AT;
    const box = [left - room, top - caption, width + room, height + caption].map((value) => Number(value.toFixed(1)));
    const [x = 0, y = 0, wide = 0, high] = box;
    const groups = frames.flatMap((frame, index) => [
      `<g id="${idOf(index)}"${index === frames.length - 1 ? '' : ' visibility="hidden"'}>`,
      ...captionTexts(sentenceAt(texts, history, frame.step), { x: x + NAME_AT, y, wide: wide - 2 * NAME_AT }),
      ...keyFrameOf(history, frame.step, size, fitted).layers.map(pathText),
      '</g>',
    ]);
    const lines = [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="${box.join(' ')}" role="img">`,
      `<title>${escapeXml(titleOf(about))}</title>`,
      `<desc>${escapeXml([figuresOf(about), linkText(about.link)].join(' '))}</desc>`,
      ...styleLines(frames),
      `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="${light.page}"/>`,
      ...groups,
      ...nameTexts(history, left - room + NAME_AT),
      '</svg>',
    ];
    return `${lines.join('\n')}\n`;
  },
};

/** Returns the stops of a stretch that lie in the picture, with their times. */
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

function durationOf(history: History, step: StepCount, isLast: boolean): number {
  if (isLast) return LAST;
  const done = history.steps[step - 1];
  return done && isMilestone(history, done) ? MILESTONE : STOP;
}

function sentenceAt(texts: Texts, history: History, step: StepCount): string {
  const told = toldAt(history, step);
  return told === 0 ? '' : transcriptLine(texts, history, told - 1);
}

const idOf = (index: number): string => `frame-${index}`;

/** Each frame is there from its time to that of the next: nothing moves between them. */
function styleLines(frames: readonly Frame[]): string[] {
  const all = frames.at(-1)?.to ?? 0;
  const percent = (time: number): string => `${Number(((100 * time) / all).toFixed(3))}%`;
  const rules = frames.flatMap(({ from, to }, index) => {
    const before = from > 0 ? '0%{visibility:hidden}' : '';
    const after = to < all ? `${percent(to)}{visibility:hidden}` : '';
    return [
      `@keyframes ${idOf(index)}{${before}${percent(from)}{visibility:visible}${after}}`,
      `#${idOf(index)}{animation:${idOf(index)} ${all / 10}s step-end infinite}`,
    ];
  });
  return ['<style>', ...rules, '@media (prefers-reduced-motion:reduce),print{g{animation:none!important}}', '</style>'];
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
}

function captionTexts(sentence: string, { x, y, wide }: Place): string[] {
  return linesOf(sentence, wide / (CAPTION_SIZE * LETTER_WIDTH)).map((line, index) => {
    const place = `x="${Number(x.toFixed(1))}" y="${Number((y + (index + 0.8) * CAPTION_LINE).toFixed(1))}"`;
    return `<text ${place} font-family="sans-serif" font-size="${CAPTION_SIZE}" fill="${light.ink}">${escapeXml(line)}</text>`;
  });
}

/** Breaks a sentence into lines of so many letters. What does not fit into the last line is left out, and a sign says so. */
export function linesOf(sentence: string, letters: number): string[] {
  const lines: string[] = [];
  let line = '';
  // Between Han characters a line may end anywhere; else at a space.
  for (const word of sentence.match(/\p{Script=Han}[^\s\p{L}\p{N}]*|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? []) {
    if (lettersIn(line + word.trimEnd()) > letters && line !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  if (line !== '') lines.push(line.trimEnd());
  if (lines.length <= CAPTION_LINES) return lines;
  return [...lines.slice(0, CAPTION_LINES - 1), `${lines[CAPTION_LINES - 1]} …`];
}

/** The width of a text in letters of usual width. */
function lettersIn(text: string): number {
  const wide = text.match(/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/gu)?.length ?? 0;
  return [...text].length - wide + wide / LETTER_WIDTH;
}
