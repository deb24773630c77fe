import { describe, expect, test } from 'vitest';
import { runOf } from '../../protocols/run.ts';
import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import { scenarioOf, scenarios } from '../../scenario/builtIn/index.ts';
import { en } from '../en/index.ts';
import { zh } from '../zh/index.ts';
import { captionOf, lengthOf } from './caption.ts';
import { sentenceOf } from './sentence.ts';

const figure = runOf(scenarioOf('figure').setup);

describe('a caption', () => {
  test('is the sentence of the step, where that fits', () => {
    for (const [index] of figure.steps.entries()) {
      const sentence = sentenceOf(en, figure, index);
      if (lengthOf(sentence) <= 150) expect(captionOf(en, figure, index, 150)).toBe(sentence);
    }
  });

  test('leaves out consequences first, then the evidence, then decisions between the first and the last', () => {
    const lossy = runOf(scenarioOf('lossy').setup);
    expect(sentenceOf(en, lossy, 32)).toContain('It sends PREPARE and COMMIT.');
    expect(captionOf(en, lossy, 32, 150)).toBe(
      'R2 accepts R0’s PRE-PREPARE. It is prepared for slot 1, 4 votes (3 were needed). It executes put x 1 and sends REPLY ok to the client.',
    );
    expect(captionOf(en, lossy, 32, 60)).toMatch(/^R2 accepts R0’s PRE-PREPARE\. It executes put x 1 .*…$/);
  });

  test('keeps the count of a decision whose evidence it leaves out', () => {
    const tentative = runOf(scenarioOf('tentativeRun').setup);
    expect(captionOf(en, tentative, 6, 120)).toContain('R2 is prepared for slot 1, 3 of 3. ');
    expect(captionOf(zh, tentative, 6, 120)).toContain('R2 对槽位 1 达到「已准备」，票数 3/3。');
  });

  test.each(Object.keys(scenarios) as ScenarioId[])('fits into any room, in every step of %s', (id) => {
    const history = runOf(scenarioOf(id).setup);
    for (const [index] of history.steps.entries()) {
      for (const [texts, room] of [en, zh].flatMap((texts) => [70, 112, 150].map((room) => [texts, room] as const))) {
        const caption = captionOf(texts, history, index, room);
        expect(lengthOf(caption), caption).toBeLessThanOrEqual(room);
        expect(caption).toMatch(/[^\s,;:] …$|[.。”」)）]$/);
      }
    }
  });
});
