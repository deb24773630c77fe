import { expect, it } from 'vitest';
import {
  allLabels,
  always,
  crashedPrimaryRun,
  healedRun,
  layOut,
  twoCrashedRun,
} from '../../testing/diagram/testRuns.ts';
import { bracketMarks } from '../marks/phase/layout.ts';
import { styleOf } from '../messageStyle.ts';
import { createRuler } from './ruler.ts';

it('the ruler tells the slots of two views apart', () => {
  const { scene, frame } = layOut(healedRun);
  const marks = bracketMarks(createRuler(scene.slots), frame, always, (phase) => phase);
  expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
  const keys = marks.map(({ key }) => key);
  expect(keys).toContain('0.2.prepare');
  expect(keys).toContain('1.2.prepare');
  expect(marks.some(({ text }) => text === 'prepare 2 v1' || text === 'P 2 v1')).toBe(true);
});

it('a NEW-VIEW is the proposal of the slots in its O: their phase begins with it', () => {
  const { scene } = layOut(healedRun);
  const slot = scene.slots.find(({ view, sequence }) => view === 1 && sequence === 1);
  const sent = scene.tracks.filter(({ envelope }) => envelope.message.kind === 'newView');
  const proposal = slot?.phases.find(({ phase }) => phase === 'prePrepare');
  expect(proposal?.from).toBe(Math.min(...sent.map(({ points }) => points[0]?.unit ?? -1)));
});

it('VIEW-CHANGEs are counted under each lane that waits, up to a quorum', () => {
  for (const [history, quorum] of [
    [crashedPrimaryRun, 3],
    [twoCrashedRun, 5],
  ] as const) {
    const { meters } = allLabels(layOut(history));
    const last = meters.filter(({ meter }) => meter.gate === 'enteredView' && meter.untilStep === null);
    expect(last.filter(({ box }) => box === null)).toEqual([]);
    for (const { meter } of last) expect([meter.have, meter.need, meter.isFull]).toEqual([quorum, quorum, true]);
    expect(last.length).toBeGreaterThanOrEqual(quorum);
  }
});

it('what only helps along has no letters without a focus', () => {
  const layout = layOut(crashedPrimaryRun);
  const quiet = layout.scene.tracks.filter(({ envelope }) => styleOf(envelope.message.kind).isQuiet);
  const keys = new Set(quiet.map(({ key }) => key));
  expect(keys.size).toBeGreaterThan(0);
  expect(allLabels(layout).labels.filter(({ kind, owner }) => kind === 'letter' && keys.has(owner))).toEqual([]);
});
