import { expect, it } from 'vitest';
import { layOut, runWith } from '../../testing/diagram/testRuns.ts';
import { evenConditions } from '../gallery/experiments.ts';
import { GATE_HALF } from '../marks/gate/layout.ts';
import { timeAt } from './frame.ts';

function crashAt(tick: number, after: number) {
  const layout = layOut(runWith([[tick, after, { kind: 'crash', replica: 2 }]], { conditions: evenConditions }));
  const crash = layout.intervals.find(({ interval }) => interval.what.kind === 'crash');
  if (!crash) throw new Error('nobody crashes');
  const gates = layout.gates.filter(({ gate }) => gate.node === 2).map(({ place }) => place.time);
  return { layout, crash, gates };
}

it('the sign of a crash stands at its moment', () => {
  const { layout, crash } = crashAt(10, 0);
  expect(crash.sign).toBe(crash.from);
  expect(crash.from).toBe(timeAt(layout.frame, crash.interval.from));
});

it('where gates were reached at that moment, the sign stands behind them, and the strip begins at its moment', () => {
  const quiet = runWith([], { conditions: evenConditions });
  for (const { gate } of layOut(quiet).gates.filter((mark) => mark.gate.node === 2)) {
    // The crash comes after everything else at that moment.
    const { crash, gates, layout } = crashAt(quiet.steps[gate.step]?.tick ?? 0, quiet.steps.length);
    expect(crash.from).toBe(timeAt(layout.frame, crash.interval.from));
    for (const time of gates) expect(Math.abs(crash.sign - time), gate.kind).toBeGreaterThan(GATE_HALF + 7);
  }
});
