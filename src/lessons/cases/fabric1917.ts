import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import { sentOnce } from '../../protocols/pbft/broken/sentOnce.ts';
import { calm } from '../run.ts';
import type { Case } from './case.ts';

const pairs = [
  [1, 2],
  [1, 3],
  [2, 3],
] as const;

/** Their star: R0 reaches everybody, the others only R0. */
const star = pairs.flatMap(([one, other]) => [
  at(0, { kind: 'cutLink', from: one, to: other }),
  at(0, { kind: 'cutLink', from: other, to: one }),
]);

function run(brokenRule: number) {
  return calm({
    cluster: { brokenRule },
    untilTick: 12_000,
    plan: [...star, ask(0, 0, 'put x 1'), at(3000, { kind: 'heal' })],
  });
}

/** A VIEW-CHANGE that is sent once, into a network that loses it (§4.5.2). */
export const fabric1917: Case = {
  id: 'fabric-1917',
  run: {
    scenario: run(sentOnce.number),
    place: { deed: { kind: 'heal' } },
    claims: [
      { kind: 'ends', in: 'stuck' },
      { kind: 'never', place: { note: { kind: 'enteredView' } } },
    ],
  },
  kept: {
    scenario: run(0),
    place: { note: { kind: 'enteredView', view: 1 } },
    claims: [
      { kind: 'inOrder', places: [{ deed: { kind: 'heal' } }, { note: { kind: 'enteredView', view: 1 } }] },
      { kind: 'answered' },
    ],
  },
  keptBy: 'rule',
  source: { name: 'Fabric #1917', url: 'https://github.com/hyperledger-archives/fabric/issues/1917' },
  when: { year: 2016, month: 6 },
  rules: [22],
  section: '§4.5.2',
  likeness: 'own',
};
