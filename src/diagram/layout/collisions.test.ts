import { describe, expect, it } from 'vitest';
import {
  allLabels,
  builtInRuns,
  desktop,
  layOut,
  lyingRuns,
  papers,
  troubledRun,
  viewRuns,
} from '../../testing/diagram/testRuns.ts';
import { testTexts } from '../../testing/diagram/testTexts.ts';
import { collisions } from './collisions.ts';

const english = testTexts('en', troubledRun.setup.cluster);
const runs = [...builtInRuns, ...viewRuns, ...lyingRuns, ['troubled', troubledRun] as const];

describe.each(runs)('row 28: in no step of %s', (_id, history) => {
  it.each(papers)('does a label lie on another, on a gate or beyond the lanes, at $width × $height', (paper) => {
    for (const language of ['en', 'zh'] as const) {
      const texts = testTexts(language, history.setup.cluster);
      const layout = layOut(history, paper, texts);
      expect(collisions(layout, allLabels(layout, texts), texts), language).toEqual([]);
    }
  });
});

it('finds a label that lies on another in a step that shows both', () => {
  const layout = layOut(troubledRun, desktop);
  const labels = allLabels(layout);
  const [first, second] = labels.labels.filter((label) => label.kind === 'gate' && label.box);
  if (!first?.box || !second) throw new Error('no two gate labels');
  const together = { box: first.box, fromStep: first.fromStep, untilStep: first.untilStep };
  const moved = labels.labels.map((label) => (label === second ? { ...second, ...together } : label));
  const pairs = collisions(layout, { ...labels, labels: moved }, english);
  expect(pairs.some((each) => [each.first, each.second].sort().join() === [first.key, second.key].sort().join())).toBe(
    true,
  );
  const apart = labels.labels.map((label) => (label === second ? { ...second, box: first.box } : label));
  expect(collisions(layout, { ...labels, labels: apart }, english)).not.toContainEqual(
    expect.objectContaining({ first: first.key, second: second.key }),
  );
});

it('finds a label that reaches into the ruler', () => {
  const layout = layOut(troubledRun, desktop);
  const labels = allLabels(layout);
  const moved = labels.labels.map((label) => (label.box ? { ...label, box: { ...label.box, y: 10 } } : label));
  expect(collisions(layout, { ...labels, labels: moved }, english)).toContainEqual(
    expect.objectContaining({ second: 'edge' }),
  );
});

it('every decision that ends a phase is named in the figure, and every crash', () => {
  const [, figure] = builtInRuns.find(([id]) => id === 'figure') ?? [];
  if (!figure) throw new Error('no figure');
  const { labels } = allLabels(layOut(figure, desktop));
  expect(labels.filter((label) => (label.kind === 'gate' || label.kind === 'note') && !label.box)).toEqual([]);
  expect(labels.filter((label) => label.kind === 'letter' && !label.box)).toEqual([]);
});
