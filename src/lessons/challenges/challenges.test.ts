import { describe, expect, test } from 'vitest';
import { faultsOfTask } from '../../testing/lessons/lessonFaults.ts';
import { faultsOfChallengeWords } from '../../testing/lessons/wordFaults.ts';
import type { LanguageId } from '../../text/index.ts';
import { languages } from '../../text/index.ts';
import type { Challenge } from './challenge.ts';
import type { ChallengeId } from './index.ts';
import { challenges } from './index.ts';

/** The best known score of each challenge is that of its solution, and what nearly solves it does not. */

const ids = Object.keys(challenges) as ChallengeId[];
const loaded: readonly (readonly [ChallengeId, Challenge])[] = await Promise.all(
  ids.map(async (id) => [id, await challenges[id]()] as const),
);

/** The kinds of intervention that only do what a network does to messages. */
const ofANetwork = ['drop', 'dropMatching', 'delay', 'hold', 'release', 'slowLink'];

describe.each(loaded)('the challenge %s', (id, { id: own, run, task }) => {
  test('has its id', () => {
    expect(own).toBe(id);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test('is solved by its solution, at its best score, and by none of its near misses', () => {
    expect(faultsOfTask(task, run.setup)).toEqual([]);
  });

  test.each(Object.keys(languages) as LanguageId[])('has all its words in %s', async (language) => {
    const words = await languages[language].loadChallenges();
    expect(faultsOfChallengeWords(task, words[id])).toEqual([]);
  });
});

test('there are at least eight, and in one of them the reader is the network', () => {
  expect(loaded.length).toBeGreaterThanOrEqual(8);
  const network = loaded.find(([id]) => id === 'you-are-the-network');
  expect(network?.[1].task.limits.kinds.filter((kind) => !ofANetwork.includes(kind))).toEqual([]);
});

describe('is found in the words of a challenge', async () => {
  const words = (await languages.en.loadChallenges())['no-slack'];
  const { task }: Challenge = await challenges['no-slack']();
  test.each<[string, typeof words, string]>([
    ['a goal without words', { ...words, goals: {} }, 'goals are , not late,one,view'],
    ['the number of a step', { ...words, asks: 'Go to step 7.' }, 'names a step by its number: Go to step 7.'],
    ['an empty hint', { ...words, hints: { ...words.hints, move: '' } }, 'is empty'],
  ])('%s', (_, changed, fault) => expect(faultsOfChallengeWords(task, changed)).toContain(fault));
});
