import type { Conditions } from '../../engine/network/conditions.ts';
import type { Cluster } from '../../engine/protocol.ts';
import type { Change, Reduction } from './reduction.ts';
import { tryEach } from './reduction.ts';

/** Nothing is left to chance, and no setting differs from the usual that need not. */
export const simplerSettings: Reduction = (setup, { cluster, seed }) => {
  return tryEach(setup, [
    ...calmConditions.map(inConditions),
    // Without chance the seed decides nothing.
    (one) => (one.seed === seed ? null : { ...one, seed }),
    ...settingsTogether.map((names) => inCluster(Object.fromEntries(names.map((name) => [name, cluster[name]])))),
  ]);
};

const calmConditions: readonly Partial<Conditions>[] = [{ loss: 0 }, { duplication: 0 }, { jitter: 0 }, { latency: 1 }];

/** Each alone, but the window with the interval that it has to hold twice. How many nodes there are is not for here. */
const settingsTogether: readonly (readonly (keyof Cluster)[])[] = [
  ['checkpointInterval', 'window'],
  ['tentativeExecution'],
  ['readOnly'],
  ['batchSize'],
  ['statusInterval'],
  ['clientTimeout'],
  ['viewChangeTimeout'],
];

function inConditions(wanted: Partial<Conditions>): Change {
  return (setup) => {
    const conditions = { ...setup.conditions, ...wanted };
    return isSame(conditions, setup.conditions) ? null : { ...setup, conditions };
  };
}

function inCluster(wanted: Partial<Cluster>): Change {
  return (setup) => {
    const cluster = { ...setup.cluster, ...wanted };
    return isSame(cluster, setup.cluster) ? null : { ...setup, cluster };
  };
}

function isSame<Settings extends Conditions | Cluster>(a: Settings, b: Settings): boolean {
  return (Object.keys(a) as (keyof Settings)[]).every((name) => a[name] === b[name]);
}
