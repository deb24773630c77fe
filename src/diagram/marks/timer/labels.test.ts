import { expect, it } from 'vitest';
import { allLabels, crashedPrimaryRun, layOut } from '../../../testing/diagram/testRuns.ts';
import { testTexts } from '../../../testing/diagram/testTexts.ts';

it('each timeout is named, and what it leads to', () => {
  const texts = testTexts('en', crashedPrimaryRun.setup.cluster);
  const { labels } = allLabels(layOut(crashedPrimaryRun, undefined, texts), texts);
  const notes = labels.filter(({ kind, box }) => kind === 'note' && box).map(({ text }) => text);
  expect(notes.filter((text) => text === 'timeout → VIEW-CHANGE')).toHaveLength(3);
  expect(notes).toContain('timeout → to all');
});
