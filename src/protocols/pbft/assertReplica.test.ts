import { describe, expect, test } from 'vitest';
import { createHistory } from '../../engine/history.ts';
import { inside } from '../../engine/monitors/inside.ts';
import type { Place } from '../../engine/protocol.ts';
import { runChecked } from '../../testing/engine/runChecked.ts';
import type { BrokenState } from '../../testing/pbft/brokenStates/brokenState.ts';
import { brokenStates } from '../../testing/pbft/brokenStates/index.ts';
import { oneClient } from '../../testing/pbft/oneActor.ts';
import { kitOf } from '../index.ts';
import { assertReplica, replicaInvariants, slotInvariants } from './assertReplica.ts';
import type { Experiment } from './broken/experiments/experiment.ts';
import { keptTwin } from './broken/experiments/experiment.ts';
import { experiments } from './broken/experiments/index.ts';
import type { PbftState } from './pbft.ts';

/** The invariants of a correct replica. */

const promises = [...replicaInvariants, ...slotInvariants].map(({ promise }) => promise);

describe('a replica breaks', () => {
  const rows = brokenStates.map((state) => [state.promise, state.where, state] as const);

  test.each(rows)('“%s”, where %s', (promise, _where, { replica, plant }) => {
    const { place, state } = replica();
    expect(() => assertReplica(place, state)).not.toThrow();
    plant(state);
    expect(() => assertReplica(place, state)).toThrow(`R${place.self} breaks “${promise}” (§`);
  });

  test('each of its invariants in one of these states', () => {
    expect([...new Set(brokenStates.map(({ promise }) => promise))].sort()).toEqual([...promises].sort());
  });
});

test('a sentence names the invariant, its section and the values', () => {
  const [{ replica, plant }] = brokenStates as [BrokenState, ...BrokenState[]];
  const { place, state } = replica();
  plant(state);
  expect(() => assertReplica(place, state)).toThrow(
    'R1 breaks “h is the last stable checkpoint, which q replicas proved” (§4.3): h is 2, and the stable checkpoint 1.',
  );
});

test('a client has no invariants, nor has a replica whose run breaks a rule', () => {
  const { place, state } = oneClient();
  expect(() => assertReplica(place, state)).not.toThrow();
  for (const { replica, plant } of brokenStates) {
    const broken = replica();
    plant(broken.state);
    const cluster = { ...broken.place.cluster, brokenRule: 1 };
    expect(() => assertReplica({ ...broken.place, cluster }, broken.state)).not.toThrow();
  }
});

/** The invariants that do not hold in a run with a broken rule, where replicas are looked at as if they kept all. */
function brokenInside({ setup }: Experiment): string[] {
  const assert = (place: Place, state: unknown): void =>
    assertReplica({ ...place, cluster: { ...place.cluster, brokenRule: 0 } }, state as PbftState);
  const { violations } = createHistory(setup, { ...kitOf(setup), assert, monitors: [inside] });
  const found = violations.map(({ values }) => String(values.fault).match(/“(.*)”/)?.[1] ?? '');
  return promises.filter((promise) => found.includes(promise));
}

describe('in the experiments with a broken rule', () => {
  test('nothing is wrong inside the replicas that keep it', () => {
    for (const experiment of experiments) expect(runChecked(keptTwin(experiment)).violations).toEqual([]);
  });

  test('those that break it are found out where the mistake is in their own books', () => {
    const broken = experiments.map((experiment) => [experiment.rule.id, brokenInside(experiment)] as const);
    const found = broken.filter(([, invariants]) => invariants.length > 0);
    expect(Object.fromEntries(found)).toEqual({
      E1: [
        'h is the last stable checkpoint, which q replicas proved',
        'P holds what prepared above h, by q−1 backups each',
        'the NEW-VIEW timer runs once q have come this far',
      ],
      E2: ['a ballot counts one vote a replica'],
      E3: ['P holds what prepared above h, by q−1 backups each', 'the primary has no PREPARE'],
      E4: ['P holds what prepared above h, by q−1 backups each', 'committed is prepared, and q COMMITs'],
      E6: ['P holds what prepared above h, by q−1 backups each'],
      E12: ['it keeps one VIEW-CHANGE a replica, its own between views'],
      E13: ['the NEW-VIEW timer runs once q have come this far'],
      E15: ['P holds what prepared above h, by q−1 backups each', 'the log holds h < n ≤ H'],
      E17: [
        'a primary gave out each number it proposed, up to H',
        'it prepares what it accepted, and commits what it prepared',
      ],
      E19: ['the request timer runs for the oldest pending request'],
      E24: ['a digest that it vouches for is that of its state'],
      E26: ['h is the last stable checkpoint, which q replicas proved'],
      E30: ['committed is prepared, and q COMMITs'],
      E31: ['prepared is a PRE-PREPARE and q−1 PREPAREs, kept in P'],
      E34: ['P holds what prepared above h, by q−1 backups each', 'the NEW-VIEW timer runs once q have come this far'],
      E27: ['h is the last stable checkpoint, which q replicas proved'],
    });
  });
});
