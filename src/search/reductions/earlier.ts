import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import { inOrder } from '../../engine/interventions/intervention.ts';
import type { Setup } from '../../engine/setup.ts';
import type { Change, Reduction } from './reduction.ts';
import { tryEach } from './reduction.ts';

/** What is done is done sooner: at the start, or together with what was done before it, or half as long behind that. */
export const earlier: Reduction = (setup) => {
  return tryEach(
    setup,
    setup.interventions.flatMap((_, index) => [toStart(index), ofWholeTick(index), closer(index, 1), closer(index, 2)]),
  );
};

function toStart(index: number): Change {
  return (setup) => {
    const intervention = setup.interventions[index];
    if (!intervention || isAtStart(intervention)) return null;
    return replaced(setup, index, { ...intervention, at: { tick: 0, after: 0 } });
  };
}

function isAtStart({ at }: PlannedIntervention): boolean {
  return at.tick === 0 && at.after === 0;
}

/** Before everything else of its tick. */
function ofWholeTick(index: number): Change {
  return (setup) => {
    const intervention = setup.interventions[index];
    if (!intervention || intervention.at.after === 0) return null;
    return replaced(setup, index, { ...intervention, at: { ...intervention.at, after: 0 } });
  };
}

/** This one, and everything behind it, comes closer to the one before it: by the whole distance, or by a part of it. */
function closer(index: number, part: number): Change {
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
