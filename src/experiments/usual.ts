import { clear } from '../scenario/builtIn/clear.ts';
import { lossy } from '../scenario/builtIn/lossy.ts';
import { primaryDown } from '../scenario/builtIn/primaryDown.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { withSetting } from '../scenario/settings.ts';
import type { Experiment } from './experiment.ts';
import type { SweptId } from './swept.ts';

/** Nothing goes wrong, and every message takes as long: each formula covers it. */
export const usualBase: Scenario = baseWith({ jitter: 0 });

/** Times that nothing runs into. */
const patience = { clientTimeout: 6000, viewChangeTimeout: 6000, statusInterval: 6000 };

/** For everything that can be swept, an experiment that shows what it is good for. */
const usual: { readonly [Id in SweptId]: Experiment & { readonly swept: Id } } = {
  /** The price of n, where n = 3f+1. */
  replicas: {
    base: usualBase,
    swept: 'replicas',
    values: { first: 4, last: 31, step: 3 },
    repetitions: 1,
    requests: 1,
  },
  batchSize: {
    base: baseWith({ jitter: 0, clients: 16, ...patience }),
    ...{ swept: 'batchSize', values: { first: 1, last: 16, step: 1 }, repetitions: 1, requests: 16 },
  },
  checkpointInterval: {
    base: usualBase,
    ...{ swept: 'checkpointInterval', values: { first: 1, last: 24, step: 1 }, repetitions: 1, requests: 24 },
  },
  loss: {
    base: { base: 'clear', setup: clear.setup },
    ...{ swept: 'loss', values: { first: 0, last: 20, step: 2 }, repetitions: 10, requests: 1 },
  },
  /** Beyond a fifth of a timer a request takes longer than that. */
  latency: {
    base: usualBase,
    swept: 'latency',
    values: { first: 10, last: 200, step: 10 },
    repetitions: 1,
    requests: 1,
  },
  clientTimeout: {
    base: { base: 'primaryDown', setup: primaryDown.setup },
    ...{ swept: 'clientTimeout', values: { first: 250, last: 2000, step: 250 }, repetitions: 1, requests: 1 },
  },
  viewChangeTimeout: {
    base: { base: 'primaryDown', setup: primaryDown.setup },
    ...{ swept: 'viewChangeTimeout', values: { first: 250, last: 2000, step: 250 }, repetitions: 1, requests: 1 },
  },
  statusInterval: {
    base: { base: 'lossy', setup: lossy.setup },
    ...{ swept: 'statusInterval', values: { first: 100, last: 1000, step: 100 }, repetitions: 10, requests: 1 },
  },
  liars: {
    base: baseWith({ jitter: 0, replicas: 16 }),
    ...{ swept: 'liars', values: { first: 0, last: 5, step: 1 }, repetitions: 1, requests: 1 },
  },
};

export function usualOf(swept: SweptId): Experiment {
  return usual[swept];
}

/** The experiment that the page opens with. */
export const usualExperiment: Experiment = usual.replicas;

function baseWith(settings: Readonly<Record<string, number>>): Scenario {
  const setup = Object.entries(settings).reduce((so, [name, value]) => withSetting(so, name, value), clear.setup);
  return { base: 'clear', setup };
}
