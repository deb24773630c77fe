import type { Drawn } from '../fold.ts';
import { isFolded } from '../fold.ts';
import { gatesWithin } from '../marks/gate/layout.ts';
import { metersWithin } from '../marks/meter/layout.ts';
import type { DiagramTexts } from '../texts.ts';
import type { Labels } from './labels.ts';
import { placeLabels } from './labels.ts';
import type { Layout } from './layout.ts';
import type { Window } from './window.ts';
import { isInWindow } from './window.ts';

/**
 * The labels of a run, placed part by part, when a part comes into view: a run of ten thousand messages is not labelled
 * because of the fifty that are seen. Labels keep to their part, so parts need not know of one another.
 */
export interface LabelPlan {
  within(window: Window): Labels;
}

/** The length of a part, in px. Most runs are shorter. */
const PART_LENGTH = 3072;

/** The settings that decide which labels there are. */
export interface LabelOptions {
  readonly texts: DiagramTexts;
  /** The message in focus, by its name; null where none is. */
  readonly focusId: string | null;
  /** The gates in focus, by their keys. */
  readonly focusGates: ReadonlySet<string>;
  readonly drawn: Drawn;
}

export function createLabelPlan(layout: Layout, options: LabelOptions): LabelPlan {
  const parts = new Map<number, Labels>();
  const count = Math.max(1, Math.ceil(layout.frame.timeLength / PART_LENGTH));
  const partAt = (index: number): Labels => {
    const cached = parts.get(index);
    if (cached) return cached;
    const labels = placePart(layout, options, { from: index * PART_LENGTH, to: (index + 1) * PART_LENGTH });
    parts.set(index, labels);
    return labels;
  };
  return {
    within({ from, to }) {
      const first = Math.max(0, Math.floor(from / PART_LENGTH));
      const last = Math.min(count - 1, Math.floor(to / PART_LENGTH));
      const wanted = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => partAt(first + index));
      if (wanted.length === 1) return wanted[0] as Labels;
      return { labels: wanted.flatMap(({ labels }) => labels), meters: wanted.flatMap(({ meters }) => meters) };
    },
  };
}

function placePart(layout: Layout, { texts, focusId, focusGates, drawn }: LabelOptions, part: Window): Labels {
  const { scene, frame, intervals, timers } = layout;
  const arrows = layout.arrows.within(part, drawn);
  return placeLabels({
    scene,
    frame,
    texts,
    part,
    arrows,
    intervals,
    timers: timers.filter((mark) => isInWindow(mark, part)),
    gates: gatesWithin(layout, part),
    // Elsewhere the rings of the lane heads count.
    meters: isFolded(scene) ? metersWithin(layout, part) : [],
    lettersFor: new Set(focusId === null ? [] : [focusId]),
    namesFor: focusGates,
  });
}
