import { keyFrameOf } from '../diagram/keyFrame/keyFrame.ts';
import { transcriptLine } from '../text/tell/transcript.ts';
import { figuresOf, titleOf } from './about.ts';
import type { Format } from './format.ts';
import { linkText } from './plainText.ts';
import { escapeXml, light, NAME_AT, nameTexts, pathText, roomForNames, sizeOf } from './svgParts.ts';

/**
 * The moment after the last step as a picture (SVG 1.1): small marks, the names of the lanes, no other words. It needs
 * nothing from outside, neither styles nor fonts, and is light, whatever the page is. Of a long run it has the last part.
 */
export const svg: Format = {
  name: 'SVG',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  write(history, stretch, about, texts) {
    const picture = keyFrameOf(history, stretch.last + 1, sizeOf(history));
    const [left = 0, top = 0, width = 0, height = 0] = picture.viewBox.split(' ').map(Number);
    const room = roomForNames(history);
    const box = [left - room, top, width + room, height].map((value) => Number(value.toFixed(1)));
    const sentence = stretch.last < 0 ? '' : transcriptLine(texts, history, stretch.last);
    const [x, y, wide, high] = box;
    const lines = [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="${box.join(' ')}" role="img">`,
      `<title>${escapeXml(titleOf(about))}</title>`,
      `<desc>${escapeXml([sentence, figuresOf(about), linkText(about.link)].join(' '))}</desc>`,
      `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="${light.page}"/>`,
      ...picture.layers.map(pathText),
      ...nameTexts(history, left - room + NAME_AT),
      '</svg>',
    ];
    return `${lines.join('\n')}\n`;
  },
};
