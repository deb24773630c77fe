import type { PlannedIntervention } from '../engine/interventions/index.ts';
import type { Setup } from '../engine/setup.ts';
import { checkNumber } from '../scenario/fieldCheck.ts';
import type { Range } from '../scenario/limits.ts';
import { SEED_RANGE } from '../scenario/limits.ts';
import type { Fault } from '../scenario/validity.ts';
import { checkSetup } from '../scenario/validity.ts';
import type { Experiment } from './experiment.ts';
import {
  OBSERVED_TICKS_MIN,
  REPETITIONS_RANGE,
  REQUESTS_RANGE,
  RUNS_MAX,
  runCountOf,
  STEP_RANGE,
  SWEEP_MESSAGES_MAX,
  valuesOf,
} from './experiment.ts';
import { predict } from './prediction.ts';
import { sweptOf } from './swept.ts';

/** One run of an experiment. */
export interface PlannedRun {
  /** The value of the number that is swept. */
  readonly value: number;
  readonly setup: Setup;
}

/** A fault of an experiment: ids and values, no sentences. */
export type ExperimentFault =
  | { readonly kind: 'protocol'; readonly protocol: string }
  | { readonly kind: 'number'; readonly field: NumberField; readonly value: number; readonly range: Range }
  | { readonly kind: 'backwards'; readonly first: number; readonly last: number }
  | { readonly kind: 'tooManyRuns'; readonly count: number; readonly most: number }
  | { readonly kind: 'tooManyMessages'; readonly count: number; readonly most: number }
  /** More replicas lie than there are. */
  | { readonly kind: 'tooManyLiars'; readonly value: number; readonly replicas: number }
  /** The setup that this value leads to cannot be run. */
  | { readonly kind: 'run'; readonly value: number; readonly fault: Fault };

export type NumberField = keyof Experiment['values'] | 'repetitions' | 'requests';

/** Checks an experiment before any of its runs is made; null if it can be run. */
export function checkExperiment(experiment: Experiment): ExperimentFault | null {
  const { base, swept, values } = experiment;
  // The formulas are those of PBFT, and so are the notes that are counted.
  if (base.setup.protocol !== 'pbft') return { kind: 'protocol', protocol: base.setup.protocol };
  const fault = numberFaultOf(experiment);
  if (fault) return fault;
  if (values.last < values.first) return { kind: 'backwards', first: values.first, last: values.last };
  const count = runCountOf(experiment);
  if (count > RUNS_MAX) return { kind: 'tooManyRuns', count, most: RUNS_MAX };
  const { replicas } = base.setup.cluster;
  if (swept === 'liars' && values.last > replicas) return { kind: 'tooManyLiars', value: values.last, replicas };
  return faultOfRuns(experiment);
}

/** Returns the range of each number of an experiment. */
export function rangeOf({ swept }: Pick<Experiment, 'swept'>, field: NumberField): Range {
  const ranges = { step: STEP_RANGE, repetitions: REPETITIONS_RANGE, requests: REQUESTS_RANGE };
  return field === 'first' || field === 'last' ? sweptOf(swept).range : ranges[field];
}

function numberFaultOf(experiment: Experiment): ExperimentFault | null {
  const { values, repetitions, requests } = experiment;
  const numbers: readonly (readonly [NumberField, number])[] = [
    ['first', values.first],
    ['last', values.last],
    ['step', values.step],
    ['repetitions', repetitions],
    ['requests', requests],
  ];
  for (const [field, value] of numbers) {
    const range = rangeOf(experiment, field);
    if (checkNumber(value, range)) return { kind: 'number', field, value, range };
  }
  return null;
}

/** The seeds of one value decide nothing about its validity, nor about what the formulas say. */
function faultOfRuns(experiment: Experiment): ExperimentFault | null {
  let count = 0;
  for (const value of valuesOf(experiment.values)) {
    const setup = setupAt(experiment, value, 0);
    const fault = checkSetup(setup);
    if (fault) return { kind: 'run', value, fault };
    count += predict(setup).messages.value * experiment.repetitions;
  }
  return count > SWEEP_MESSAGES_MAX ? { kind: 'tooManyMessages', count, most: SWEEP_MESSAGES_MAX } : null;
}

/** Returns every run, value by value. `checkExperiment` must accept the experiment. */
export function runsOf(experiment: Experiment): PlannedRun[] {
  const { values, repetitions } = experiment;
  return valuesOf(values).flatMap((value) =>
    Array.from({ length: repetitions }, (_, repetition) => ({ value, setup: setupAt(experiment, value, repetition) })),
  );
}

function setupAt({ base, swept, requests }: Experiment, value: number, repetition: number): Setup {
  const setup = sweptOf(swept).apply(withRequests(base.setup, requests), value);
  return {
    ...setup,
    seed: (setup.seed + repetition) % (SEED_RANGE.most + 1),
    untilTick: Math.max(setup.untilTick, OBSERVED_TICKS_MIN),
  };
}

/** The clients ask in turn, all at the start; one that waits for an answer keeps its next request until then (§4.1). */
function withRequests(setup: Setup, count: number): Setup {
  if (count === 0) return setup;
  const others = setup.interventions.filter(({ action }) => action.kind !== 'request');
  const isFirst = ({ at }: PlannedIntervention): boolean => at.tick === 0 && at.after === 0;
  const requests = Array.from({ length: count }, (_, index): PlannedIntervention => {
    const action = { kind: 'request', client: index % setup.cluster.clients, operation: `put x ${index}` } as const;
    return { at: { tick: 0, after: 0 }, action };
  });
  const later = others.filter((each) => !isFirst(each));
  return { ...setup, interventions: [...others.filter(isFirst), ...requests, ...later] };
}
