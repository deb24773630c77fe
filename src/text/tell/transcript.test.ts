import { describe, expect, test } from 'vitest';
import { runOf } from '../../protocols/run.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import { buildSetup, requestA } from '../../testing/engine/buildSetup.ts';
import { en } from '../en/index.ts';
import { zh } from '../zh/index.ts';
import { transcript, transcriptLine } from './transcript.ts';

/**
 * Whole runs in words, as text files that were read against the paper. Only take a change over if you understand what
 * caused it.
 */
describe('the transcript of', () => {
  test.each([
    ['figure', 'en', en],
    ['figure', 'zh', zh],
    ['lossy', 'en', en],
    ['partition', 'zh', zh],
    ['goDemo', 'en', en],
    ['goDemo', 'zh', zh],
    // Beyond the normal case: view changes, state transfer.
    ['primaryDown', 'en', en],
    ['primaryDown', 'zh', zh],
    ['twoPrimariesDown', 'en', en],
    ['halfCommit', 'en', en],
    ['nullSlot', 'en', en],
    ['inTheDark', 'en', en],
    ['tentativeRun', 'zh', zh],
    ['readOnlyFlaw', 'en', en],
  ] as const)('%s in %s', async (id, language, texts) => {
    const history = runOf(scenarios[id].setup);
    await expect(transcript(texts, history)).toMatchFileSnapshot(`golden/${id}.${language}.txt`);
  });
});

test('a transcript has a line for each step: its number from 1, its tick, its sentence', () => {
  const history = runOf(buildSetup({ interventions: [requestA] }));
  const lines = transcript(en, history).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines).toHaveLength(history.steps.length);
  lines.forEach((line, index) => {
    const [, number, tick, sentence] = line.match(/^ *(\d+) {2}@ *(\d+) {2}(.*)$/) ?? [];
    expect([number, tick]).toEqual([String(index + 1), String(history.steps[index]?.tick)]);
    expect(sentence).toBe(transcriptLine(en, history, index));
  });
});

test('a run without steps has an empty transcript', () => {
  expect(transcript(en, runOf(buildSetup({})))).toBe('');
});
