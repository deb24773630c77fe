import type { Scene } from '../scene/scene.ts';
import type { Arrows } from './arrows.ts';
import { createArrows } from './arrows.ts';
import type { Frame } from './frame.ts';
import { timeAt } from './frame.ts';
import { gateMarks } from './gateMarks.ts';
import type { GateMark, SpellMark, TimerMark } from './marks.ts';
import { timerMarks } from './timerMarks.ts';

/** Where every mark of a run is. Does not depend on the cursor: stepping shows and hides marks, it never moves them. */
export interface Layout {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly arrows: Arrows;
  readonly gates: readonly GateMark[];
  readonly spells: readonly SpellMark[];
  /** In the order in which they were started. */
  readonly timers: readonly TimerMark[];
}

export function createLayout(scene: Scene, frame: Frame): Layout {
  const spells = scene.spells.map((spell): SpellMark => {
    return { key: spell.key, spell, from: timeAt(frame, spell.from), to: spellEnd(scene, frame, spell) };
  });
  const arrows = createArrows(scene, frame);
  return { scene, frame, arrows, gates: gateMarks(scene, frame), spells, timers: timerMarks(scene, frame) };
}

/** What did not end goes on to the edge. */
function spellEnd(scene: Scene, frame: Frame, spell: Scene['spells'][number]): number {
  return spell.untilStep === null ? frame.timeLength : timeAt(frame, Math.min(spell.to, scene.time.units));
}
