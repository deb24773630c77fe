import { expect, it } from 'vitest';
import type { History } from '../../engine/history.ts';
import { allLabels, layOut, runWith } from '../../testing/diagram/testRuns.ts';
import { testTexts } from '../../testing/diagram/testTexts.ts';
import { timeAt } from '../layout/frame.ts';
import { sceneOf } from './scene.ts';

const troubled = runWith(
  [
    [100, 0, { kind: 'crash', replica: 3 }],
    [150, 0, { kind: 'restart', replica: 3, memory: 'lost' }],
    [160, 0, { kind: 'partition', groups: 'aabbx' }],
    [200, 0, { kind: 'cutOff', replica: 1 }],
    [230, 0, { kind: 'heal' }],
    [240, 0, { kind: 'crash', replica: 2 }],
  ],
  { untilTick: 500 },
);

function spanOf(history: History, kind: string, index = 0): readonly [number, number] {
  const { spells, time } = sceneOf(history);
  const spell = spells.filter(({ what }) => what.kind === kind)[index];
  return [Math.round(time.tickAt(spell?.from ?? -1)), Math.round(time.tickAt(spell?.to ?? -1))];
}

it('row 35: crash, partition and cut-off are drawn over exactly their duration', () => {
  expect(spanOf(troubled, 'crash')).toEqual([100, 150]);
  expect(spanOf(troubled, 'partition')).toEqual([160, 230]);
  expect(spanOf(troubled, 'cutOff')).toEqual([200, 230]);
  const { spells } = layOut(troubled);
  const { frame, scene } = layOut(troubled);
  for (const { spell, from, to } of spells) {
    expect(from).toBeCloseTo(timeAt(frame, spell.from));
    if (spell.untilStep !== null) expect(to).toBeCloseTo(timeAt(frame, spell.to));
    else expect(to).toBeGreaterThan(timeAt(frame, scene.time.units));
  }
});

it('row 35: each of them has words of its own', () => {
  const layout = layOut(troubled);
  const texts = testTexts('en', layout.scene);
  const { labels } = allLabels(layout, texts);
  const notes = labels.filter((label) => label.kind === 'note' && label.box).map((label) => label.text);
  const wanted = [texts.crashed, texts.crashed, texts.restarted('lost'), texts.partition, texts.cutOff];
  expect(notes.filter((text) => wanted.includes(text)).toSorted()).toEqual(wanted.toSorted());
});

it('an intervention without effect begins nothing', () => {
  const twice = runWith([
    [100, 0, { kind: 'crash', replica: 3 }],
    [120, 0, { kind: 'crash', replica: 3 }],
  ]);
  expect(sceneOf(twice).spells.filter(({ what }) => what.kind === 'crash')).toHaveLength(1);
});
