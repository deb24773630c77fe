import { expect, test } from 'vitest';
import { kitOf } from '../../protocols/index.ts';
import { at, buildSetup, requestA } from '../../testing/engine/buildSetup.ts';
import { createHistory } from '../history.ts';
import type { NodeId, Place } from '../protocol.ts';
import { inside } from './inside.ts';

/** A look inside each correct node after each of its steps. */

const setup = buildSetup({
  interventions: [
    requestA,
    at(3, { kind: 'misbehave', node: 1, behaviour: 'votesForEverything', groups: '', amount: 0 }),
    at(3, { kind: 'crash', replica: 2 }),
    at(4, { kind: 'restart', replica: 2, memory: 'lost' }),
  ],
});

function look(assert: (place: Place, state: unknown) => void) {
  const kit = kitOf(setup);
  return createHistory(setup, { ...kit, assert, monitors: [inside] });
}

test('is taken after each step of a correct node, and of no other', () => {
  const seen: NodeId[] = [];
  const { steps, violations } = look(({ self }) => seen.push(self));
  expect(violations).toEqual([]);
  const [liar, amnesiac] = [1, 2];
  const lies = steps.findIndex(({ cause }) => cause.kind === 'intervention' && cause.index === 1);
  const forgets = steps.findIndex(({ cause }) => cause.kind === 'intervention' && cause.index === 3);
  const wanted = steps.flatMap(({ node }, index) => {
    const isFaulty = (node === liar && index >= lies) || (node === amnesiac && index >= forgets);
    return node === null || isFaulty ? [] : [node];
  });
  expect(seen).toEqual(wanted);
  expect(new Set(seen)).toEqual(new Set([0, 1, 2, 3, 4]));
});

test('makes what the protocol throws a violation, with the step and the node', () => {
  const { steps, violations } = look(({ self }) => {
    if (self === 3) throw new Error('R3 has lost count.');
  });
  const own = steps.flatMap(({ node }, step) => (node === 3 ? [step] : []));
  expect(violations).toEqual(
    own.map((step) => ({
      monitor: 'inside',
      step,
      node: 3,
      witnesses: [],
      values: { fault: 'R3 has lost count.' },
    })),
  );
});

test('finds nothing where a protocol has no invariants', () => {
  const { assert: _assert, ...kit } = kitOf(setup);
  expect(createHistory(setup, { ...kit, monitors: [inside] }).violations).toEqual([]);
});
