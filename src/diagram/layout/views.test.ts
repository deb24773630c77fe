import { expect, it } from 'vitest';
import { allLabels, crashedPrimaryRun, healedRun, layOut, twoCrashedRun } from '../../testing/diagram/testRuns.ts';
import { ringAt } from '../marks/ring/scene.ts';
import { styleOf } from '../messageStyle.ts';
import { rulerOf } from './ruler.ts';

it('the ruler tells the phases of two views apart, and the view change between them', () => {
  const { scene } = layOut(healedRun);
  const bars = rulerOf(scene);
  expect(new Set(bars.map(({ key }) => key)).size).toBe(bars.length);
  const phases = bars.map(({ phase }) => phase);
  expect(phases.filter((phase) => phase === 'prepare').length).toBeGreaterThan(1);
  const change = phases.indexOf('viewChange');
  expect(change).toBeGreaterThan(phases.indexOf('prepare'));
  expect(phases.lastIndexOf('prepare')).toBeGreaterThan(change);
});

it('a NEW-VIEW is the proposal of the slots in its O: their phase begins with it', () => {
  const { scene } = layOut(healedRun);
  const slot = scene.slots.find(({ view, sequence }) => view === 1 && sequence === 1);
  const sent = scene.tracks.filter(({ envelope }) => envelope.message.kind === 'newView');
  const proposal = slot?.phases.find(({ phase }) => phase === 'prePrepare');
  expect(proposal?.from).toBe(Math.min(...sent.map(({ points }) => points[0]?.unit ?? -1)));
});

it('VIEW-CHANGEs are counted at each replica that waits, up to a quorum', () => {
  for (const [history, quorum] of [
    [crashedPrimaryRun, 3],
    [twoCrashedRun, 5],
  ] as const) {
    const { scene } = layOut(history);
    const entry = scene.gates.find(({ kind, isPrimary }) => kind === 'enteredView' && isPrimary);
    // The primary of the new view enters it with the last VIEW-CHANGE; the others have theirs by the NEW-VIEW.
    const waiting = [...scene.lanes].flatMap((node) => ringAt(scene, node, entry?.step ?? 0) ?? []);
    const rings = waiting.flatMap((ring) =>
      ring.kind === 'ring' && ring.parts[0]?.vote === 'viewChange' ? [ring] : [],
    );
    expect(rings.length).toBeGreaterThan(1);
    for (const { need, have } of rings) {
      expect(need).toBe(quorum);
      expect(have).toBeLessThanOrEqual(quorum);
    }
  }
});

it('no message has letters without a focus, and the one in focus has them', () => {
  const layout = layOut(crashedPrimaryRun);
  expect(allLabels(layout).labels.filter(({ kind }) => kind === 'letter')).toEqual([]);
  const quiet = layout.scene.tracks.find(({ envelope }) => styleOf(envelope.message.kind).isQuiet);
  const letters = allLabels(layout, undefined, quiet?.id).labels.filter(({ kind }) => kind === 'letter');
  expect(letters.map(({ owner }) => owner)).toEqual([quiet?.key]);
});
