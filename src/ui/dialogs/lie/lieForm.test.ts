import { describe, expect, test } from 'vitest';
import { worldAt } from '../../../engine/history.ts';
import type { Behaviour } from '../../../engine/lying/behaviour.ts';
import type { BehaviourId } from '../../../protocols/pbft/lies/index.ts';
import { behaviourOf, behaviours } from '../../../protocols/pbft/lies/index.ts';
import { runOf } from '../../../protocols/run.ts';
import { scenarios } from '../../../scenario/builtIn/index.ts';
import { decodeScenario, encodeScenario } from '../../../scenario/link/link.ts';
import { en as english } from '../../../text/en/index.ts';
import { lieSentence } from '../../../text/tell/lieSentence.ts';
import { zh as chinese } from '../../../text/zh/index.ts';
import { refusalOf } from '../../menu/actions.ts';
import { actionOf, groupsOffered, isAmountValid, lettersOffered, recipientsOf, usualValues } from './lieForm.ts';

const ids = Object.keys(behaviours) as BehaviourId[];
const nodes = { ...scenarios.figure.setup.cluster, replicas: 4, clients: 2 };
const setup = { ...scenarios.figure.setup, cluster: nodes };
const wordsIn = [english.waysToLie, chinese.waysToLie];

/** A node that may lie in this way. */
function liarFor({ who }: Behaviour): number {
  return who === 'replica' ? 1 : 4;
}

describe('the registry of behaviours drives the dialog', () => {
  test('every way to lie is offered under one heading to the role that it is for, and to no other', () => {
    for (const waysToLie of wordsIn) {
      const offered = (['replica', 'client'] as const).flatMap((who) => groupsOffered(who, '', waysToLie));
      expect(offered.flatMap((group) => group.ids).toSorted()).toEqual(ids.toSorted());
    }
  });

  test.each(ids)('%s: every field that it needs is asked for, with its words, in both languages', (id) => {
    const behaviour = behaviourOf(id);
    for (const waysToLie of wordsIn) {
      const words = waysToLie[id];
      const letters = lettersOffered(behaviour, words);
      expect(letters.length > 1).toBe(behaviour.split !== null);
      expect(letters).toEqual(expect.arrayContaining([...(behaviour.split?.letters ?? [])]));
      expect(words.amount !== undefined).toBe(behaviour.amount !== null);
      expect(lieSentence(words, 'R1', '7')).not.toMatch(/[{}]/);
      const { letters: usual } = usualValues(id, liarFor(behaviour), nodes);
      for (const node of recipientsOf(behaviour, liarFor(behaviour), nodes)) expect(letters).toContain(usual[node]);
    }
  });

  test.each(ids)('%s: what the form makes of it can be done, and goes through a link', (id) => {
    const values = usualValues(id, liarFor(behaviourOf(id)), nodes);
    const action = actionOf(values);
    expect(isAmountValid(values)).toBe(true);
    expect(refusalOf(worldAt(runOf(setup), 2), action)).toBeNull();
    const at = { tick: 0, after: 0 };
    const scenario = { base: 'figure', setup: { ...setup, interventions: [{ at, action }] } } as const;
    const read = decodeScenario(encodeScenario(scenario));
    expect(read).toMatchObject({ ok: true, scenario: { setup: { interventions: [{ action }] } } });
  });
});

describe('the form of a lie', () => {
  test('asks for everybody but the liar, and for clients only where they hear from it', () => {
    expect(recipientsOf(behaviours.equivocates, 1, nodes)).toEqual([0, 2, 3]);
    expect(recipientsOf(behaviours.silentToSome, 1, nodes)).toEqual([0, 2, 3, 4, 5]);
    expect(recipientsOf(behaviours.votesManyTimes, 1, nodes)).toEqual([]);
  });

  test.each([
    ['3', true],
    ['100', true],
    ['1', false],
    ['101', false],
    ['', false],
    ['2.5', false],
  ])('the number of votesManyTimes may be %s: %s', (amount, isValid) => {
    expect(isAmountValid({ ...usualValues('votesManyTimes', 1, nodes), amount })).toBe(isValid);
  });

  test('is searched by name and by sentence, in any case', () => {
    const idsFor = (wanted: string) =>
      groupsOffered('replica', wanted, english.waysToLie).flatMap((group) => group.ids);
    expect(idsFor('NEW-VIEW')).toContain('twoNewViews');
    expect(idsFor('new-view')).toEqual(idsFor('NEW-VIEW'));
    expect(idsFor('one thing to some')).toEqual(['equivocates']);
    expect(idsFor('no such lie')).toEqual([]);
  });
});
