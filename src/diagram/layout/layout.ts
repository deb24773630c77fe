import type { Arrows } from '../marks/arrow/layout.ts';
import { createArrows } from '../marks/arrow/layout.ts';
import type { GateMark } from '../marks/gate/layout.ts';
import { gateMarks } from '../marks/gate/layout.ts';
import type { TimerMark } from '../marks/timer/layout.ts';
import { timerMarks } from '../marks/timer/layout.ts';
import type { Scene } from '../scene/scene.ts';
import type { Frame } from './frame.ts';
import type { IntervalMark } from './intervals.ts';
import { intervalMarks } from './intervals.ts';

/** The place of every mark of a run. Independent of the cursor: stepping shows and hides marks, it never moves them. */
export interface Layout {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly arrows: Arrows;
  readonly gates: readonly GateMark[];
  readonly intervals: readonly IntervalMark[];
  /** In the order in which they were started. */
  readonly timers: readonly TimerMark[];
}

export function createLayout(scene: Scene, frame: Frame): Layout {
  const gates = gateMarks(scene, frame);
  const intervals = intervalMarks(scene, frame, gates);
  const arrows = createArrows(scene, frame, gates);
  return { scene, frame, arrows, gates, intervals, timers: timerMarks(scene, frame) };
}
