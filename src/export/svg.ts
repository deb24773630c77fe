import { keyFrameOf } from '../diagram/keyFrame/keyFrame.ts';
import { transcriptLine } from '../text/tell/transcript.ts';
import { aboutCaption, captionHeight, captionTexts, sentenceLines } from './captions.ts';
import type { Format } from './format.ts';
import { headLines, light, NAME_AT, nameTexts, pathText, roomForNames, sizeOf } from './svgParts.ts';

/**
 * The moment after the last step as a picture (SVG 1.1): small marks, the names of the lanes, no other words unless a
 * caption is wanted. It needs nothing from outside, neither styles nor fonts, and is light, whatever the page is. Of a
 * long run it has the last part.
 */
export const svg: Format = {
  name: 'SVG',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  write(history, stretch, about, texts) {
    const picture = keyFrameOf(history, stretch.last + 1, sizeOf(history));
    const [left = 0, top = 0, width = 0, height = 0] = picture.viewBox.split(' ').map(Number);
    const room = roomForNames(history);
    const sentence = stretch.last < 0 ? '' : transcriptLine(texts, history, stretch.last);
    const inside = width + room - 2 * NAME_AT;
    const caption = about.isInPicture ? [...sentenceLines(sentence, inside), ...aboutCaption(about, inside)] : [];
    const edges = [left - room, top, width + room, height + captionHeight(caption.length)] as const;
    const [x, y, wide, high] = edges.map((value) => Number(value.toFixed(1))) as [number, number, number, number];
    const lines = [
      ...headLines([x, y, wide, high], about, sentence),
      `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="${light.page}"/>`,
      ...picture.layers.map(pathText),
      ...nameTexts(history, left - room + NAME_AT),
      ...captionTexts(caption, { x: left - room + NAME_AT, y: top + height - NAME_AT }),
      '</svg>',
    ];
    return `${lines.join('\n')}\n`;
  },
};
