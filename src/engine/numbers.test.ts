import { expect, test } from 'vitest';
import type { StepCount, StepIndex } from './numbers.ts';
import { stepsBefore } from './numbers.ts';
import type { ClientIndex, NodeId, Ticks } from './protocol.ts';

test('as many steps come before a step as its index says', () => {
  const third: StepIndex = 2;
  const count: StepCount = stepsBefore(third);
  expect(count).toBe(2);
});

test('a number of one meaning does not fit another: the compiler refuses it', () => {
  const [node, client, ticks, index, count]: [NodeId, ClientIndex, Ticks, StepIndex, StepCount] = [4, 0, 40, 2, 3];
  // @ts-expect-error: the client at this place among the clients is another node
  const wrongNode: NodeId = client;
  // @ts-expect-error: a client is known by its place among the clients, not by its node
  const wrongClient: ClientIndex = node;
  // @ts-expect-error: a time is no place in a history
  const wrongIndex: StepIndex = ticks;
  // @ts-expect-error: the step at index i is the last of i + 1 steps
  const wrongCount: StepCount = index;
  // @ts-expect-error: after so many steps, the last has an index lower by one
  const wrongStep: StepIndex = count;
  // Sums and literals need no wrapping.
  const last: StepIndex = count - 1;
  expect([wrongNode, wrongClient, wrongIndex, wrongCount, wrongStep, last]).toEqual([0, 4, 40, 2, 3, 2]);
});
