import { expect, it } from 'vitest';
import { layOut, papers, runWith } from '../../../testing/diagram/testRuns.ts';
import { evenConditions } from '../../gallery/experiments.ts';
import { overlaps } from '../../layout/axes.ts';
import { gateBoxes } from '../gate/layout.ts';
import { badgeBox } from './layout.ts';

/** R0, R1 and R2 are prepared at tick 120, and go on by themselves. */
const parted = (tick: number, groups: string) =>
  runWith([[tick, 0, { kind: 'partition', groups }]], { conditions: evenConditions });

it.each(papers)('the letters of groups lie on no decision of nearly the same moment, at $width × $height', (paper) => {
  for (let tick = 110; tick < 170; tick++) {
    const { frame, gates, intervals } = layOut(parted(tick, 'aaabx'), paper);
    const badges = intervals.flatMap((mark) => mark.badges);
    expect(badges.map(({ group }) => group)).toEqual([0, 0, 0, 1]);
    const signs = gates.flatMap((mark) => gateBoxes(frame.orientation, mark));
    for (const { place } of badges) {
      expect(signs.filter((sign) => overlaps(badgeBox(frame, place), sign))).toEqual([]);
    }
  }
});

it('where no decision is near, they stand in one line right behind the start of the partition', () => {
  const { intervals } = layOut(parted(5000, 'aabbx'));
  const [{ from, badges } = { from: 0, badges: [] }] = intervals.filter(
    ({ interval }) => interval.what.kind === 'partition',
  );
  expect(badges.map(({ group, place }) => [group, place.time])).toEqual(
    [0, 0, 1, 1].map((group) => [group, from + 16]),
  );
});
