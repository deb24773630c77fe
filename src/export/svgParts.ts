import type { Layer } from '../diagram/keyFrame/layer.ts';
import { frameOf } from '../diagram/keyFrame/sketch.ts';
import { sceneOf } from '../diagram/scene/scene.ts';
import type { History } from '../engine/history.ts';
import { nodeLabel, nodesOf } from '../text/names.ts';
import type { About } from './about.ts';
import { figuresOf, titleOf } from './about.ts';
import { laneOrder } from './laneOrder.ts';
import { linkText, oneLine } from './plainText.ts';

/** The parts of which the pictures in SVG, still and moving, are made. */

/**
 * In px: the size of the picture, which is lower where few lanes leave room and higher where their names would not fit
 * any more; a lane, the least of it, and what is above and below all.
 */
const WIDTH = 720;
const HEIGHT_USUAL = 320;
const LANE = 26;
const LANE_LEAST = 14;
const EDGES = 16;

/** In the units of the drawing: the size of a name, the room that one of its letters takes, and its distance. */
const NAME_SIZE = 20;
const LETTER = 13;
export const NAME_AT = 6;

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

/** Left, top, width and height of a picture, in the units of the drawing. */
type Box = readonly [number, number, number, number];

/** Returns the first lines of a picture: what programs and screen readers are told of it stands in them. */
export function headLines(box: Box, about: About, sentence = ''): string[] {
  const [, , wide, high] = box;
  const told = [sentence, figuresOf(about), linkText(about.link)].filter((text) => text !== '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="${box.join(' ')}" role="img">`,
    `<title>${escapeXml(titleOf(about))}</title>`,
    `<desc>${escapeXml(told.join(' '))}</desc>`,
  ];
}

/** A layer of the picture as an element. */
export function pathText({ path, fill, fillOpacity, stroke, strokeOpacity, strokeWidth, dashes }: Layer): string {
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

export function sizeOf({ setup }: History): { readonly width: number; readonly height: number } {
  const lanes = laneOrder(setup).length;
  const height = Math.max(Math.min(HEIGHT_USUAL, LANE * lanes + EDGES), LANE_LEAST * lanes + EDGES);
  return { width: WIDTH, height };
}

/** The room that the names of the lanes need, in the units of the drawing. */
export function roomForNames({ setup }: History): number {
  const lengths = laneOrder(setup).map((node) => nodeLabel(nodesOf(setup), node).length);
  return LETTER * Math.max(...lengths);
}

/** The lanes are where they are, however much of the run is over. */
export function nameTexts(history: History, x: number): string[] {
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
