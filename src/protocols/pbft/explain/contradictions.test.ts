import { expect, test } from 'vitest';
import { at, buildSetup, requestA } from '../../../testing/engine/buildSetup.ts';
import { lie } from '../../../testing/pbft/runLies.ts';
import { runOf } from '../../run.ts';
import { contradictionsOf } from './contradictions.ts';

/** Two contradictory messages that meet at one place prove a lie (§4.2, §4.3, §4.4). */

const impatient = { clientTimeout: 100, viewChangeTimeout: 100, statusInterval: 50 };

test('a COMMIT that was guessed, and another when the request is known, meet at each receiver', () => {
  const second = at(100, { kind: 'request', client: 0, operation: 'put y 2' } as const);
  const interventions = [lie({ node: 3, behaviour: 'votesBeforeTime' }), requestA, second];
  const history = runOf(buildSetup({ cluster: impatient, untilTick: 3000, interventions }));
  const found = contradictionsOf(history);
  expect(found.map(({ liar, holder, message, label }) => [liar, holder, message, label.minor])).toEqual([
    [3, 0, 'commit', 2],
    [3, 1, 'commit', 2],
    [3, 2, 'commit', 2],
  ]);
  for (const { steps } of found) expect(steps[0]).toBeLessThan(steps[1]);
});

test('two proposals for one slot meet in a view change: certificates and the own log quote the primary', () => {
  const crash = at(60, { kind: 'crash', replica: 0 } as const);
  const second = at(100, { kind: 'request', client: 0, operation: 'put y 2' } as const);
  const interventions = [lie({ node: 0, behaviour: 'equivocates', groups: 'xaabaa' }), requestA, crash, second];
  const history = runOf(buildSetup({ cluster: impatient, untilTick: 3000, interventions }));
  const proposals = contradictionsOf(history).filter(({ message }) => message === 'prePrepare');
  expect(proposals.map(({ liar, holder }) => [liar, holder])).toEqual([[0, 3]]);
});

test('nothing is found where nobody lies, however often the network repeats itself', () => {
  const honest = runOf(buildSetup({ interventions: [requestA], conditions: { duplication: 50 } }));
  expect(contradictionsOf(honest)).toEqual([]);
  const crash = at(2, { kind: 'crash', replica: 3 } as const);
  const restart = at(3, { kind: 'restart', replica: 3, memory: 'lost' } as const);
  const forgetful = runOf(buildSetup({ untilTick: 400, interventions: [requestA, crash, restart] }));
  expect(contradictionsOf(forgetful)).toEqual([]);
});
