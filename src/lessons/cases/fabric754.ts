import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import { noTimer } from '../../protocols/pbft/broken/noTimer.ts';
import { calm } from '../run.ts';
import type { Case } from './case.ts';

/** The primary is shut down after it has done its work, as in the report. */
function run(brokenRule: number) {
  return calm({
    cluster: { clients: 2, brokenRule },
    untilTick: 12_000,
    plan: [ask(0, 0, 'put x 1'), at(400, { kind: 'crash', replica: 0 }), ask(500, 1, 'put x 2')],
  });
}

/** Backups that wait for a request without a timer (§4.4). */
export const fabric754: Case = {
  id: 'fabric-754',
  run: {
    scenario: run(noTimer.number),
    place: { note: { kind: 'requested', attempt: 1 }, by: { client: 1 } },
    claims: [
      { kind: 'ends', in: 'stuck' },
      { kind: 'never', place: { note: { kind: 'viewChangeStarted' } } },
      { kind: 'count', place: { note: { kind: 'accepted' } }, is: '=', number: 1 },
    ],
  },
  kept: {
    scenario: run(0),
    place: { note: { kind: 'viewChangeStarted' } },
    claims: [{ kind: 'happens', place: { note: { kind: 'executed', view: 1, sequence: 2 } } }, { kind: 'answered' }],
  },
  keptBy: 'rule',
  source: { name: 'Fabric #754', url: 'https://github.com/hyperledger-archives/fabric/issues/754' },
  when: { year: 2016, month: 2 },
  rules: [19],
  section: '§4.4',
  likeness: 'own',
};
