import type { FrameOptions } from '../../diagram/layout/frame.ts';
import { createFrame } from '../../diagram/layout/frame.ts';
import { createLayout } from '../../diagram/layout/layout.ts';
import { sceneOf } from '../../diagram/scene/scene.ts';
import type { History } from '../../engine/history.ts';
import { runOf } from '../../protocols/run.ts';
import { setupOfMessages } from './load.ts';
import { summarize } from './statistics.ts';
import { grouped, milliseconds, tableOf } from './table.ts';

/** Time from a run to the marks of its picture, before anything is drawn. */

const ROUNDS = 7;

const options: FrameOptions = {
  width: 1280,
  height: 720,
  orientation: 'horizontal',
  zoom: 1,
  isIdeographic: false,
  textScale: 1,
  logWidth: 120,
  headWidth: 196,
};

export function measureLayout(): string {
  const rows = [500, 5_000, 20_000].map((messages) => {
    const history = runOf(setupOfMessages(4, messages));
    const durations = Array.from({ length: ROUNDS }, () => timeOf(history));
    const scene = summarize(durations.map(({ scene: duration }) => duration));
    const layout = summarize(durations.map(({ layout: duration }) => duration));
    return [grouped(messages), milliseconds(scene.median), milliseconds(layout.median)];
  });
  return [
    'From a run at n = 4 to its picture: what there is, and where it is (medians)\n',
    tableOf(['messages', 'scene', 'layout'], rows),
  ].join('');
}

function timeOf(history: History): { readonly scene: number; readonly layout: number } {
  const start = performance.now();
  // A fresh copy of the run: scenes and journeys are cached by run.
  const scene = sceneOf({ ...history });
  const middle = performance.now();
  createLayout(scene, createFrame(scene, options));
  return { scene: middle - start, layout: performance.now() - middle };
}
