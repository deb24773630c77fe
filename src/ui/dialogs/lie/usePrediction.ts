import { useCallback } from 'react';
import type { Foretold } from '../../../engine/foretelling.ts';
import { foretell, worldToForetell } from '../../../engine/foretelling.ts';
import type { History } from '../../../engine/history.ts';
import type { StepCount } from '../../../engine/numbers.ts';
import { lastOccasion } from '../../../engine/occasion.ts';
import type { InParts } from '../../../engine/parts.ts';
import type { World } from '../../../engine/world.ts';
import { useInParts } from '../../atoms/useInParts.ts';
import { useRun } from '../../side/worldNow.ts';
import type { LieValues } from './lieForm.ts';
import { actionOf } from './lieForm.ts';

/** The effects of a lie, known before it is told. */
export interface Prediction {
  readonly values: LieValues;
  /** Its effects from the step we are at. */
  readonly here: Foretold;
  /** The last step from which it changes something: this one, an earlier one, or null where there is none. */
  readonly from: StepCount | null;
  /** Its effects from there. */
  readonly foretold: Foretold;
}

/** Foretells what the node would send; undefined until that is done. */
export function usePrediction(values: LieValues): Prediction | undefined {
  const { history, cursor } = useRun();
  const { step } = cursor;
  const world = useInParts(useCallback(() => worldToForetell(history, step), [history, step]));
  const prediction = useInParts(
    useCallback(() => predicted(history, step, world, values), [history, step, world, values]),
  );
  return prediction ?? undefined;
}

/** Nothing can be foretold before there is a world to do it in. */
function* predicted(
  history: History,
  step: StepCount,
  world: World | undefined,
  values: LieValues,
): InParts<Prediction | null> {
  if (!world) return null;
  const action = actionOf(values);
  const here = yield* foretell(world, action);
  if (here.refused || here.steps.length > 0) return { values, here, from: step, foretold: here };
  const from = yield* lastOccasion(history, step, action);
  if (from === null) return { values, here, from, foretold: here };
  return { values, here, from, foretold: yield* foretell(yield* worldToForetell(history, from), action) };
}
