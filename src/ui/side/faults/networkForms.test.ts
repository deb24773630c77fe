import { expect, test } from 'vitest';
import { worldAt } from '../../../engine/history.ts';
import { interventionKinds } from '../../../protocols/interventions.ts';
import { runOf } from '../../../protocols/run.ts';
import { scenarios } from '../../../scenario/builtIn/index.ts';
import { changesNetwork, filledAction, initialValues, networkForms } from './networkForms.ts';

const { clear } = scenarios;
const world = worldAt(runOf(clear.setup), 3);

test('every kind that acts on the network is in exactly one form', () => {
  const kinds = networkForms().flatMap((form) => form.kinds);
  const expected = Object.values(interventionKinds).filter(({ target }) => target === 'network');
  expect(kinds.toSorted()).toEqual(expected.map(({ kind }) => kind).toSorted());
});

test('cutting a link and restoring it ask for the same things: one form, two buttons', () => {
  expect(networkForms().find((form) => form.kinds.includes('cutLink'))?.kinds).toEqual(['cutLink', 'restoreLink']);
});

test('a form opens with the network as it is', () => {
  expect(initialValues(world, interventionKinds.conditions.fields)).toEqual({ ...clear.setup.conditions });
  expect(initialValues(world, interventionKinds.cutLink.fields)).toEqual({ from: 0, to: 1 });
});

test('what would leave the network as it is, is told from what would not', () => {
  const same = filledAction('conditions', { ...clear.setup.conditions });
  expect(changesNetwork(world, same)).toBe(false);
  expect(changesNetwork(world, filledAction('conditions', { ...clear.setup.conditions, loss: 5 }))).toBe(true);
  expect(changesNetwork(world, { kind: 'heal' })).toBe(false);
  expect(changesNetwork(world, { kind: 'cutLink', from: 0, to: 1 })).toBe(true);
  expect(changesNetwork(world, { kind: 'restoreLink', from: 0, to: 1 })).toBe(false);
  expect(changesNetwork(world, { kind: 'partition', groups: 'aabbx' })).toBe(true);
  expect(world.links.restricted).toBe(false);
});
