import { expect, it } from 'vitest';
import { allLabels, layOut, troubledRun } from '../../testing/diagram/testRuns.ts';
import { testTexts } from '../../testing/diagram/testTexts.ts';

it('the words at the beginning of what lasted stay when it is over; those at its end come with it', () => {
  const texts = testTexts('en', troubledRun.setup.cluster);
  const layout = layOut(troubledRun);
  const crash = layout.intervals.find(({ interval }) => interval.what.kind === 'crash')?.interval;
  const lifeOf = (text: string) => {
    const label = allLabels(layout, texts).labels.find((mark) => mark.text === text);
    return [label?.fromStep, label?.untilStep];
  };
  expect(crash?.untilStep).not.toBeNull();
  expect(lifeOf(texts.crashed)).toEqual([crash?.fromStep, null]);
  expect(lifeOf(texts.restarted('lost'))).toEqual([crash?.untilStep, null]);
});
