import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import { waitTooShort } from '../../protocols/pbft/broken/waitTooShort.ts';
import { calm } from '../run.ts';
import type { Case } from './case.ts';

const TIMER = 60;
const LATENCY = 100;

/** The wait for a view is shorter than the way of one message. */
function run(brokenRule: number) {
  return calm({
    cluster: { viewChangeTimeout: TIMER, clientTimeout: 3000, statusInterval: 1000, brokenRule },
    untilTick: 4000,
    plan: [at(0, { kind: 'conditions', latency: LATENCY, jitter: 0, loss: 0, duplication: 0 }), ask(1, 0, 'put x 1')],
  });
}

/** View follows view, faster than anything can be ordered (§4.5.2). */
export const fabric917: Case = {
  id: 'fabric-917',
  run: {
    scenario: run(waitTooShort.number),
    place: { note: { kind: 'enteredView', view: 13 } },
    claims: [
      { kind: 'happens', place: { note: { kind: 'enteredView', view: 13 } } },
      { kind: 'never', place: { note: { kind: 'executed' } } },
      { kind: 'ends', in: 'viewChange' },
    ],
  },
  kept: {
    scenario: run(0),
    place: { note: { kind: 'executed', view: 3 } },
    claims: [{ kind: 'never', place: { note: { kind: 'enteredView', view: 4 } } }, { kind: 'answered' }],
  },
  keptBy: 'rule',
  source: { name: 'Fabric #917', url: 'https://github.com/hyperledger-archives/fabric/issues/917' },
  when: { year: 2016, month: 3 },
  rules: [21],
  section: '§4.5.2',
  likeness: 'alike',
};
