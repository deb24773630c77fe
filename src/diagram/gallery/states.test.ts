import { expect, test } from 'vitest';
import { galleryStates } from './states.ts';

test('the gallery has every size of cluster that is drawn in a way of its own, on both papers and in both themes', () => {
  const sizes = new Set(galleryStates.map(({ setup }) => setup.cluster.replicas));
  for (const replicas of [4, 7, 10, 31]) expect(sizes).toContain(replicas);
  for (const theme of ['light', 'dark']) {
    const narrow = galleryStates.filter((state) => state.theme === theme && state.paper.width < 560);
    expect(narrow.length, theme).toBeGreaterThan(0);
  }
});

test('no two states have one name', () => {
  const ids = galleryStates.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
