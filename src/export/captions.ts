import type { About } from './about.ts';
import { figuresOf, titleOf } from './about.ts';
import { linkText } from './plainText.ts';
import { escapeXml, light } from './svgParts.ts';

/** The sentences in pictures in SVG. A picture has no line breaks of its own, so lines are broken here. */

/** In the units of the drawing: the letters of a caption, and a line of it. */
const CAPTION_SIZE = 22;
const CAPTION_LINE = 30;
/** The most lines that one sentence takes. */
export const SENTENCE_LINES = 2;
/** The average width of a letter, in parts of its size; a Han character is as wide as it is high. */
const LETTER_WIDTH = 0.54;

export interface CaptionPlace {
  readonly x: number;
  /** The upper edge of the first line. */
  readonly y: number;
  readonly wide: number;
}

/** Returns the height of so many lines. */
export function captionHeight(lines: number): number {
  return CAPTION_LINE * lines;
}

/** Returns the lines that a sentence takes. */
export function sentenceLines(sentence: string, wide: number): string[] {
  return linesOf(sentence, lettersAcross(wide));
}

/** Returns what a picture says of its run below itself: title and figures, then the link. Each takes one line. */
export function aboutCaption(about: About, wide: number): string[] {
  const letters = lettersAcross(wide);
  const texts = [[...new Set([titleOf(about), figuresOf(about)])].join(' · '), linkText(about.link)];
  return texts.filter((text) => text !== '').map((text) => cutTo(text, letters));
}

export function captionTexts(lines: readonly string[], { x, y }: Omit<CaptionPlace, 'wide'>): string[] {
  return lines.map((line, index) => {
    const place = `x="${Number(x.toFixed(1))}" y="${Number((y + (index + 0.8) * CAPTION_LINE).toFixed(1))}"`;
    return `<text ${place} font-family="sans-serif" font-size="${CAPTION_SIZE}" fill="${light.ink}">${escapeXml(line)}</text>`;
  });
}

function lettersAcross(wide: number): number {
  return wide / (CAPTION_SIZE * LETTER_WIDTH);
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
  if (lines.length <= SENTENCE_LINES) return lines;
  return [...lines.slice(0, SENTENCE_LINES - 1), `${lines[SENTENCE_LINES - 1]} …`];
}

/** Returns as much of a text as fits into so many letters, with a sign where something is left out. */
function cutTo(text: string, letters: number): string {
  if (lettersIn(text) <= letters) return text;
  const characters = [...text];
  while (characters.length > 0 && lettersIn(`${characters.join('')}…`) > letters) characters.pop();
  return `${characters.join('')}…`;
}

/** The width of a text in letters of usual width. */
function lettersIn(text: string): number {
  const wide = text.match(/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/gu)?.length ?? 0;
  return [...text].length - wide + wide / LETTER_WIDTH;
}
