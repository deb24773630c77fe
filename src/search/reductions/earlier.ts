import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import { inOrder } from '../../engine/interventions/intervention.ts';
import type { Setup } from '../../engine/setup.ts';
import type { Reduction, SetupChange } from './reduction.ts';
import { tryEach } from './reduction.ts';

/** Moves interventions earlier: to the start, to the moment of the one before, or half as long after it. */
export const earlier: Reduction = (setup) => {
  return tryEach(
    setup,
    setup.interventions.flatMap((_, index) => [toStart(index), ofWholeTick(index), closer(index, 1), closer(index, 2)]),
  );
};

function toStart(index: number): SetupChange {
  return (setup) => {
    const intervention = setup.interventions[index];
    if (!intervention || isAtStart(intervention)) return null;
    return replaced(setup, index, { ...intervention, at: { tick: 0, after: 0 } });
  };
}

function isAtStart({ at }: PlannedIntervention): boolean {
  return at.tick === 0 && at.after === 0;
}

/** Moves an intervention before everything else of its tick. */
function ofWholeTick(index: number): SetupChange {
  return (setup) => {
    const intervention = setup.interventions[index];
    if (!intervention || intervention.at.after === 0) return null;
    return replaced(setup, index, { ...intervention, at: { ...intervention.at, after: 0 } });
  };
}

/** Moves this intervention and all after it closer to the one before: by the whole distance, or by a part of it. */
function closer(index: number, part: number): SetupChange {
  return (setup) => {
    const [before, here] = [setup.interventions[index - 1], setup.interventions[index]];
    const distance = here ? Math.ceil((here.at.tick - (before?.at.tick ?? 0)) / part) : 0;
    if (distance === 0) return null;
    const interventions = setup.interventions.map((one, other) =>
      other < index ? one : { ...one, at: { ...one.at, tick: one.at.tick - distance } },
    );
    return { ...setup, interventions: inOrder(interventions) };
  };
}

function replaced(setup: Setup, index: number, intervention: PlannedIntervention): Setup {
  return { ...setup, interventions: inOrder(setup.interventions.with(index, intervention)) };
}
