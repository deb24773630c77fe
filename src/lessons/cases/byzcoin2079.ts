import { ask, at, commitsTo, lose } from '../../protocols/pbft/broken/experiments/plan.ts';
import { noCertificates } from '../../protocols/pbft/broken/noCertificates.ts';
import type { Place } from '../place.ts';
import { calm } from '../run.ts';
import type { Case } from './case.ts';

/**
 * R0 and R3 execute slot 1 and are gone; R1 and R2 know that it is prepared. Batches hold two requests, so that a slot
 * that is free again does not get the same.
 */
function run(brokenRule: number) {
  return calm({
    cluster: { clients: 2, batchSize: 2, brokenRule },
    untilTick: 8000,
    plan: [
      ask(0, 0, 'put x 1'),
      ...lose(121, ...commitsTo(1), ...commitsTo(2)),
      at(161, { kind: 'cutOff', replica: 3 }),
      at(161, { kind: 'crash', replica: 0 }),
      ask(300, 1, 'put x 2'),
      at(2500, { kind: 'rejoin', replica: 3 }),
    ],
  });
}

const keptSlot1: Place = { note: { kind: 'enteredView', view: 1, choices: [{ sequence: 1, certifiedView: 0 }] } };

/** A view change that does not ask what has been decided (§4.4). */
export const byzcoin2079: Case = {
  id: 'byzcoin-2079',
  run: {
    scenario: run(noCertificates.number),
    place: { monitor: 'M1' },
    claims: [{ kind: 'monitor', monitor: 'M1', broken: true }],
  },
  kept: {
    scenario: run(0),
    place: keptSlot1,
    claims: [
      { kind: 'happens', place: keptSlot1 },
      { kind: 'monitor', monitor: 'any', broken: false },
      { kind: 'answered' },
    ],
  },
  keptBy: 'rule',
  source: { name: 'ByzCoin #2079', url: 'https://github.com/dedis/cothority/issues/2079' },
  when: { year: 2019, month: 10 },
  rules: [10],
  section: '§4.4',
  likeness: 'alike',
};
