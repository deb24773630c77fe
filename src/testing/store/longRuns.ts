import type { Setup } from '../../engine/setup.ts';
import { runOf } from '../../protocols/run.ts';
import { openScenario } from '../../store/actions/opening.ts';
import type { Run } from '../../store/run.ts';
import type { Clock } from '../../store/slices.ts';
import { startSlices } from '../../store/slices.ts';
import { activeRun, store } from '../../store/store.ts';
import { buildSetup, requestsInTurn, requestsOfClients } from '../engine/buildSetup.ts';
import { lie } from '../pbft/runLies.ts';

/** Runs that are computed in slices, and what tests do with them. */

/** More than 5,000 steps, and room for more interventions. */
export const long = buildSetup({ interventions: requestsInTurn(190) });
export const whole = runOf(long);

/** 33 of 100 replicas send each vote a hundred times. */
export const flood = buildSetup({
  cluster: { replicas: 100, clients: 8 },
  interventions: [
    ...Array.from({ length: 33 }, (_, index) => lie({ node: 99 - index, behaviour: 'votesManyTimes', amount: 100 })),
    ...requestsOfClients(8),
  ],
});

export function open(setup: Setup, step = 0): void {
  openScenario({ scenario: { base: 'clear', setup }, step, event: null, focus: null });
}

export const shown = (): Run => activeRun(store.getState());

const slicing = { stop: (): void => {} };

/** Starts computing with a clock, until the end of the test. */
export function computeWith<Given extends Clock>(
  clock: Given,
  preparations: Parameters<typeof startSlices>[1] = [],
): Given {
  slicing.stop = startSlices(clock, preparations);
  return clock;
}

export function stopSlicing(): void {
  slicing.stop();
}
