import { expect, test } from 'vitest';
import { worldAt } from '../../engine/history.ts';
import { runOf } from '../../protocols/run.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import { en } from '../../text/en/index.ts';
import { zh } from '../../text/zh/index.ts';
import { summaryOf } from './summary.ts';

const history = runOf(scenarios.figure.setup);
const last = history.steps.length;

test('the picture in words names the cluster, the step, the faults, and how far everybody is', () => {
  const sentences = summaryOf(en, history, last, worldAt(history, last));
  expect(sentences).toEqual([
    '4 replicas and one client; up to f = 1 replicas may be faulty.',
    `Step ${last} of ${last}, ${history.steps.at(-1)?.tick} ms.`,
    'R0 is the primary of view 0.',
    'R3 is down.',
    'R0, R1 and R2 have executed up to slot 1.',
    'R3 has executed nothing.',
    'No message is in flight.',
    'The transcript tells every step in words.',
  ]);
});

test('it says the same in Chinese', () => {
  const sentences = summaryOf(zh, history, 3, worldAt(history, 3));
  expect(sentences.length).toBe(7);
  expect(sentences.join('')).toMatch(/R3.*宕机/);
  expect(sentences.join('')).toContain('3 条消息');
});
