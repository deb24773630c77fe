import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import { runOf } from '../../protocols/run.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** A run whose view change shows everything: a null request, a certificate that is carried over. For tests. */

const { setup: clear } = scenarios.clear;
const cluster = { ...clear.cluster, clients: 2 };

const asked: readonly PlannedIntervention[] = [
  { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } },
  { at: { tick: 20, after: 0 }, action: { kind: 'request', client: 1, operation: 'put y 2' } },
];

/** The tick at which the primary of view 0 proposes a slot. */
function tickOfProposal(slot: number): number {
  const { steps } = runOf({ ...clear, cluster, interventions: asked });
  const step = steps.find(({ sent }) => sent.some(({ letters, label }) => letters === 'PP' && label.minor === slot));
  if (!step) throw new Error(`slot ${slot} was never proposed`);
  return step.tick;
}

/** R0 proposes two slots; all PRE-PREPAREs for the first are dropped; then it crashes. */
export function crashedPrimary(): Scenario {
  const dropped = [1, 2, 3].map(
    (to): PlannedIntervention => ({
      at: { tick: tickOfProposal(1) + 1, after: 0 },
      action: { kind: 'drop', message: `PP0.1.0.${to}` },
    }),
  );
  const crash: PlannedIntervention = {
    at: { tick: tickOfProposal(2) + 1, after: 0 },
    action: { kind: 'crash', replica: 0 },
  };
  const interventions = [...asked, ...dropped, crash].sort((a, b) => a.at.tick - b.at.tick);
  return { base: 'clear', setup: { ...clear, cluster, interventions } };
}
