import { keyFrameOf } from '../diagram/keyFrame/keyFrame.ts';
import type { Layer } from '../diagram/keyFrame/layer.ts';
import { frameOf } from '../diagram/keyFrame/sketch.ts';
import { sceneOf } from '../diagram/scene/scene.ts';
import type { History } from '../engine/history.ts';
import { nodeLabel, nodesOf } from '../text/names.ts';
import { transcriptLine } from '../text/tell/transcript.ts';
import { figuresOf, titleOf } from './about.ts';
import type { Format } from './format.ts';
import { laneOrder } from './laneOrder.ts';
import { linkText, oneLine } from './plainText.ts';

/** In px: the size of the picture, which is lower where few lanes leave room; a lane, and what is above and below all. */
const WIDTH = 720;
const HEIGHT_MOST = 320;
const LANE = 26;
const EDGES = 16;

/** In the units of the drawing: the size of a name, the room that one of its letters takes, and its distance. */
const NAME_SIZE = 20;
const LETTER = 13;
const NAME_AT = 6;

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

type Paint = NonNullable<Layer['fill']>;

/** The light colours of the page. A picture that leaves it cannot ask it for them. */
export const light: Readonly<Record<Paint, string>> = {
  request: '#2b3138',
  'pre-prepare': '#2f6be6',
  prepare: '#a65a0a',
  commit: '#2f6b57',
  reply: '#541a78',
  checkpoint: '#2b3138',
  'view-change': '#7a1a14',
  lane: '#7c8794',
  danger: '#b3101f',
  ink: '#11161c',
  muted: '#4a5460',
  page: '#ffffff',
  hairline: '#c5ccd5',
};

function pathText({ path, fill, fillOpacity, stroke, strokeOpacity, strokeWidth, dashes }: Layer): string {
  const attributes = {
    fill: fill ? light[fill] : 'none',
    'fill-opacity': fillOpacity,
    stroke: stroke && light[stroke],
    'stroke-opacity': strokeOpacity,
    'stroke-width': strokeWidth,
    'stroke-dasharray': dashes,
  };
  const said = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return `<path d="${path}" ${said.map(([name, value]) => `${name}="${value}"`).join(' ')}/>`;
}

function sizeOf({ setup }: History): { readonly width: number; readonly height: number } {
  return { width: WIDTH, height: Math.min(HEIGHT_MOST, LANE * laneOrder(setup).length + EDGES) };
}

function roomForNames({ setup }: History): number {
  const lengths = laneOrder(setup).map((node) => nodeLabel(nodesOf(setup), node).length);
  return LETTER * Math.max(...lengths);
}

/** The lanes are where they are, however much of the run is over. */
function nameTexts(history: History, x: number): string[] {
  const { frame } = frameOf(sceneOf(history), 1, sizeOf(history));
  const at = Number(x.toFixed(1));
  return [...frame.lanes].map(([node, y]) => {
    const name = escapeXml(nodeLabel(nodesOf(history.setup), node));
    const place = `x="${at}" y="${Number(y.toFixed(1))}" dy="0.35em"`;
    return `<text ${place} font-family="sans-serif" font-size="${NAME_SIZE}" fill="${light.ink}">${name}</text>`;
  });
}

/** XML 1.0, sections 2.2 and 2.4: two characters that Unicode has set apart may not even be written as numbers. */
export function escapeXml(text: string): string {
  return oneLine(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
