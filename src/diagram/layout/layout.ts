import type { Arrows } from '../marks/arrow/layout.ts';
import { createArrows } from '../marks/arrow/layout.ts';
import { gateMarks } from '../marks/gate/layout.ts';
import { groupBadges } from '../marks/partition/layout.ts';
import { timerMarks } from '../marks/timer/layout.ts';
import type { Scene } from '../scene/scene.ts';
import type { Spell } from '../scene/spells.ts';
import type { Frame } from './frame.ts';
import { timeAt } from './frame.ts';
import type { GateMark, SpellMark, TimerMark } from './marks.ts';
import { GATE_GAP, GATE_HALF } from './measures.ts';

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
  const gates = gateMarks(scene, frame);
  const spells = scene.spells.map((spell): SpellMark => {
    const from = timeAt(frame, spell.from);
    const badges = groupBadges(spell, from, frame, gates);
    return { key: spell.key, spell, from, to: spellEnd(scene, frame, spell), sign: signOf(spell, from, gates), badges };
  });
  const arrows = createArrows(scene, frame);
  return { scene, frame, arrows, gates, spells, timers: timerMarks(scene, frame) };
}

/** Between the middle of a gate and that of the sign behind it. */
const SIGN_STEP = 2 * GATE_HALF + GATE_GAP;

/** A replica may crash, or begin to lie, at the moment at which it reached gates: the sign stands behind them, not under them. */
function signOf({ what, fromStep }: Spell, from: number, gates: readonly GateMark[]): number {
  if (what.kind !== 'crash' && what.kind !== 'lie') return from;
  let sign = from;
  for (const { gate, place } of gates) {
    const isNear = gate.node === what.node && gate.step < fromStep && Math.abs(place.time - sign) < SIGN_STEP;
    if (isNear) sign = place.time + SIGN_STEP;
  }
  return sign;
}

/** What did not end goes on to the edge. */
function spellEnd(scene: Scene, frame: Frame, spell: Spell): number {
  return spell.untilStep === null ? frame.timeLength : timeAt(frame, Math.min(spell.to, scene.time.units));
}
