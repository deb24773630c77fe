import { drawnMessages } from '../../diagram/fold.ts';
import type { Planned } from '../../diagram/gallery/experiments.ts';
import {
  checkpoints,
  crashedPrimary,
  equivocation,
  evenConditions,
  forgery,
  healed,
  nullSlot,
  rolledBack,
  setupWith,
  transfer,
  troubled,
  twins,
  twoCrashed,
} from '../../diagram/gallery/experiments.ts';
import type { Orientation } from '../../diagram/layout/axes.ts';
import { createFrame } from '../../diagram/layout/frame.ts';
import { createLabelPlan } from '../../diagram/layout/labelPlan.ts';
import type { Labels } from '../../diagram/layout/labels.ts';
import type { Layout } from '../../diagram/layout/layout.ts';
import { createLayout } from '../../diagram/layout/layout.ts';
import { headWidth, logWidth } from '../../diagram/layout/margins.ts';
import type { Window } from '../../diagram/layout/window.ts';
import type { ArrowMark } from '../../diagram/marks/arrow/layout.ts';
import { sceneOf } from '../../diagram/scene/scene.ts';
import type { DiagramTexts } from '../../diagram/texts.ts';
import type { History } from '../../engine/history.ts';
import type { Setup } from '../../engine/setup.ts';
import { runOf } from '../../protocols/run.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import { testTexts } from './testTexts.ts';

/** Runs to lay out, and a way to lay them out without a browser. */

/** One request at n = 4 over the usual network, with whatever else is done to it. */
export function runWith(planned: readonly Planned[], changes: Partial<Setup> = {}): History {
  return runOf(setupWith(planned, changes));
}

export const builtInRuns: readonly (readonly [string, History])[] = Object.values(scenarios).map(({ id, setup }) => {
  return [id, runOf(setup)] as const;
});

export const troubledRun = runOf(troubled);
export const crashedPrimaryRun = runOf(crashedPrimary);
export const twoCrashedRun = runOf(twoCrashed);
export const healedRun = runOf(healed);
export const nullSlotRun = runOf(nullSlot);
export const checkpointRun = runOf(checkpoints);
export const transferRun = runOf(transfer);
export const rolledBackRun = runOf(rolledBack);
export const twinsRun = runOf(twins);

/** The network falls apart in the very step after a decision: all are prepared, and then each is alone. */
const partedAtGateRun = runWith([[121, 0, { kind: 'partition', groups: 'abcdx' }]], { conditions: evenConditions });

export const lyingRuns: readonly (readonly [string, History])[] = [
  ['equivocation', runOf(equivocation)],
  ['forgery', runOf(forgery)],
  ['twins', twinsRun],
];

export const viewRuns: readonly (readonly [string, History])[] = [
  ['crashed primary', crashedPrimaryRun],
  ['two crashed primaries', twoCrashedRun],
  ['healed', healedRun],
  ['null slot', nullSlotRun],
  ['checkpoints', checkpointRun],
  ['state transfer', transferRun],
  ['rolled back', rolledBackRun],
  ['parted at a gate', partedAtGateRun],
];

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
}

/** The four reference sizes: the room of the diagram on a desktop, a projector, a phone and in an embed. */
export const papers: readonly Paper[] = [
  { width: 1080, height: 640, orientation: 'horizontal' },
  { width: 1280, height: 480, orientation: 'horizontal' },
  { width: 390, height: 420, orientation: 'vertical' },
  { width: 320, height: 240, orientation: 'vertical' },
];

export const desktop = papers[0] as Paper;

export function layOut(
  history: History,
  paper: Paper = desktop,
  texts: DiagramTexts = testTexts('en', history.setup.cluster),
  zoom = 1,
): Layout {
  const scene = sceneOf(history);
  const given = { ...paper, textScale: 1, isIdeographic: texts.crashed >= '\u2e80' };
  const margins = { headWidth: headWidth(given), logWidth: logWidth(scene, given) };
  return createLayout(scene, createFrame(scene, { ...given, ...margins, zoom }));
}

/** All of time. */
export const always: Window = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

export function allArrows(layout: Layout): ArrowMark[] {
  return layout.arrows.within(always, null);
}

/** Every label there ever is, without a focus or with one on a message. */
export function allLabels(
  layout: Layout,
  texts: DiagramTexts = testTexts('en', layout.scene),
  focusId: string | null = null,
): Labels {
  const drawn = drawnMessages(layout.scene, null, false);
  return createLabelPlan(layout, { texts, focusId, focusGates: new Set(), drawn }).within(always);
}
