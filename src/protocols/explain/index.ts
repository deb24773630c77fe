import type { History } from '../../engine/history.ts';
import type { StepCount } from '../../engine/numbers.ts';
import type { Step } from '../../engine/trace.ts';
import type { World } from '../../engine/world.ts';
import { decidedInDemo } from '../goDemo/explain/decided.ts';
import { evidenceOfDemo } from '../goDemo/explain/evidence.ts';
import { demoLiveness } from '../goDemo/explain/liveness.ts';
import { decidedInPbft } from '../pbft/explain/decided.ts';
import { evidenceOfPbft } from '../pbft/explain/evidence.ts';
import type { Liveness } from '../pbft/explain/liveness.ts';
import { pbftLiveness } from '../pbft/explain/liveness.ts';
import type { Decided } from './decided.ts';
import type { Evidence, Inquiry } from './evidenceItem.ts';
import { plainExplanation } from './plainExplanation.ts';

/** The explanation of the runs of one protocol. */
export interface Explanation {
  /** Returns the earlier steps that made a step possible, judging by the notes of its node. */
  evidenceOf(inquiry: Inquiry): readonly Evidence[];
  /** Returns the liveness light after `count` steps, at which the world is `world`. */
  livenessAt(history: History, count: StepCount, world: World): Liveness;
  /** Returns the decisions in a step by which runs are compared. */
  decidedIn(step: Step): readonly Decided[];
}

/**
 * The explanations, by protocol. They stand beside the kits, not in them: nothing needs them to run or to draw, and a
 * page shows its first picture without them.
 */
const explanations: Readonly<Record<string, Explanation>> = {
  pbft: { evidenceOf: evidenceOfPbft, livenessAt: pbftLiveness, decidedIn: decidedInPbft },
  'broadcast-demo': { evidenceOf: evidenceOfDemo, livenessAt: demoLiveness, decidedIn: decidedInDemo },
};

export function explanationOf({ setup }: Pick<History, 'setup'>): Explanation {
  return explanations[setup.protocol] ?? plainExplanation;
}
