import { gateBoxes } from '../marks/gate/layout.ts';
import { badgeBox } from '../marks/partition/layout.ts';
import { skippedBoxes } from '../marks/timeBreak/layout.ts';
import type { DiagramTexts } from '../texts.ts';
import type { Box } from './axes.ts';
import { overlaps } from './axes.ts';
import type { Life } from './field.ts';
import { meets } from './field.ts';
import type { Labels } from './labels.ts';
import type { Layout } from './layout.ts';

/** Two things that lie on one another, and the first step after which both are shown. */
export interface Collision {
  readonly first: string;
  readonly second: string;
  readonly fromStep: number;
}

interface Piece extends Life {
  readonly key: string;
  readonly box: Box;
  readonly isText: boolean;
}

/**
 * Returns every label, meter and badge that ever lies on another, on a gate, on the ruler with its flag, or beyond the
 * ends of time, where the logs are: in any step at any size. Empty is correct.
 */
export function collisions(layout: Layout, labels: Labels, texts: DiagramTexts): Collision[] {
  const pairs: Collision[] = [];
  const pieces = [...piecesOf(layout, labels), ...skippedPieces(layout, texts)].sort((a, b) => left(a) - left(b));
  pieces.forEach((piece, index) => {
    if (piece.isText && isOutside(layout, piece.box)) pairs.push({ ...pair(piece, 'edge'), fromStep: piece.fromStep });
    for (let next = index + 1; next < pieces.length; next++) {
      const other = pieces[next] as Piece;
      if (left(other) >= left(piece) + piece.box.width) break;
      if ((!piece.isText && !other.isText) || !meets(piece, other) || !overlaps(piece.box, other.box)) continue;
      pairs.push({ ...pair(piece, other.key), fromStep: Math.max(piece.fromStep, other.fromStep) });
    }
  });
  return pairs;
}

function pair(piece: Piece, second: string): Pick<Collision, 'first' | 'second'> {
  return { first: piece.key, second };
}

function left({ box }: Piece): number {
  return box.x - box.width / 2;
}

function piecesOf({ frame, gates, intervals }: Layout, { labels, meters }: Labels): Piece[] {
  const texts = labels.flatMap(({ key, box, fromStep, untilStep }): Piece[] => {
    return box ? [{ key, box, fromStep, untilStep, isText: true }] : [];
  });
  const counts = meters.flatMap(({ key, box, meter }): Piece[] => {
    const { fromStep, untilStep } = meter;
    // A bar may lie under a gate of its lane: it says nothing in words.
    return box ? [{ key: `${key} meter`, box, fromStep, untilStep, isText: false }] : [];
  });
  const signs = gates.flatMap((mark): Piece[] => {
    const life = { fromStep: mark.gate.step, untilStep: null };
    return gateBoxes(frame.orientation, mark).map((box) => ({ key: `${mark.key} gate`, box, ...life, isText: false }));
  });
  const badges = intervals.flatMap(({ key, interval, badges }) =>
    badges.map(({ node, place }): Piece => {
      const life = { fromStep: interval.fromStep, untilStep: null };
      return { key: `${key} group of ${node}`, box: badgeBox(frame, place), ...life, isText: true };
    }),
  );
  return [...texts, ...counts, ...signs, ...badges];
}

function skippedPieces({ scene, frame }: Layout, texts: DiagramTexts): Piece[] {
  return skippedBoxes({ scene, frame, texts }).map((box, index) => {
    return { key: `skipped ${index}`, box, fromStep: 0, untilStep: null, isText: false };
  });
}

function isOutside({ frame }: Layout, box: Box): boolean {
  const isVertical = frame.orientation === 'vertical';
  const [time, timeSize] = isVertical ? [box.y, box.height] : [box.x, box.width];
  const [lane, laneSize] = isVertical ? [box.x, box.width] : [box.y, box.height];
  const end = isVertical ? frame.width : frame.height;
  const isOffTime = time - timeSize / 2 < 0 || time + timeSize / 2 > frame.timeLength;
  return isOffTime || lane - laneSize / 2 < frame.lanesStart || lane + laneSize / 2 > end;
}
