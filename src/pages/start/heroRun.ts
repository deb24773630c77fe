import type { History } from '../../engine/history.ts';
import { marksOf } from '../../protocols/explain/milestones.ts';
import { stopsOf } from '../../protocols/explain/stops.ts';
import { runOf } from '../../protocols/run.ts';
import { opening } from '../../scenario/builtIn/opening.ts';
import { encodeScenario } from '../../scenario/link/link.ts';
import { encodeView } from '../../scenario/link/view.ts';
import { LAB } from '../oldLinks.ts';

/** The run on the start page: the one that the lab opens with, at the step in which R2 is prepared. */

/** Begins the ids in the card, which are the same when it is built and when it is brought to life. */
export const HERO_IDS = 'hero';

const SHOWN_REPLICA = 2;

export interface HeroRun {
  readonly history: History;
  /** The count of the step that is shown first. */
  readonly step: number;
}

export function heroRun(): HeroRun {
  const history = runOf(opening.setup);
  const gate = marksOf(history).find((mark) => {
    return mark.kind === 'gate' && mark.gate === 'prepared' && mark.node === SHOWN_REPLICA;
  });
  if (!gate) throw new Error('in the run of the start page R2 is never prepared');
  return { history, step: gate.step + 1 };
}

/** Returns the place so many stops after a step, or before it; the last one where there are no more. */
export function stopBeside(history: History, step: number, stops: number): number {
  const { counts } = stopsOf(history);
  let place = step;
  for (let left = Math.abs(stops); left > 0; left--) {
    const next = stops > 0 ? counts.find((count) => count > place) : counts.findLast((count) => count < place);
    place = next ?? place;
  }
  return place;
}

/** Returns the address of the run in the lab, at a step. */
export function labAt(step: number): string {
  const view = encodeView({ step, event: null, focus: null, language: null });
  return `${LAB}?s=${encodeScenario(opening)}&${view}`;
}
