import { expect, it } from 'vitest';
import { allLabels, layOut, troubledRun } from '../../testing/diagram/testRuns.ts';
import { testTexts } from '../../testing/diagram/testTexts.ts';

it('words stand at what happens in the step that is told, and go with it', () => {
  const texts = testTexts('en', troubledRun.setup.cluster);
  const layout = layOut(troubledRun);
  const crash = layout.intervals.find(({ interval }) => interval.what.kind === 'crash')?.interval;
  const lifeOf = (text: string) => {
    const label = allLabels(layout, texts).labels.find((mark) => mark.text === text);
    return [label?.fromStep, label?.untilStep];
  };
  expect(crash?.untilStep).not.toBeNull();
  expect(lifeOf(texts.crashed)).toEqual([crash?.fromStep, (crash?.fromStep ?? 0) + 1]);
  expect(lifeOf(texts.restarted('lost'))).toEqual([crash?.untilStep, (crash?.untilStep ?? 0) + 1]);
});
