import { useEffect, useRef, useState } from 'react';
import type { Experiment } from '../../experiments/experiment.ts';
import type { Measured } from '../../experiments/measure.ts';
import type { PlannedRun } from '../../experiments/plan.ts';
import { runsOf } from '../../experiments/plan.ts';
import { runAll } from './pool.ts';

/** An experiment, and as much of it as is made. */
export interface Sweep {
  readonly experiment: Experiment;
  readonly runs: readonly PlannedRun[];
  /** One for each run, in their order; null for one that is not made. */
  readonly outcomes: readonly (Measured | null)[];
  /** Runs whose worker died since they were last begun. */
  readonly died: number;
  readonly isRunning: boolean;
}

export interface SweepControls {
  readonly sweep: Sweep | null;
  /** Begins an experiment; what was counted before gives way to it. */
  begin(experiment: Experiment): void;
  /** Makes the runs that are missing. */
  goOn(): void;
  /** Runs that were counted stay. */
  stop(): void;
}

export function useSweep(): SweepControls {
  const [sweep, setSweep] = useState<Sweep | null>(null);
  const stopping = useRef<(() => void) | null>(null);
  useEffect(() => () => stopping.current?.(), []);

  const make = (experiment: Experiment, before: readonly (Measured | null)[] | null): void => {
    const runs = runsOf(experiment);
    const outcomes = before?.slice() ?? runs.map(() => null);
    const tasks = runs.flatMap(({ setup }, index) => (outcomes[index] ? [] : [{ index, setup }]));
    let died = 0;
    let frame = 0;
    const show = (isRunning: boolean): void => {
      cancelAnimationFrame(frame);
      frame = 0;
      setSweep({ experiment, runs, outcomes: outcomes.slice(), died, isRunning });
    };
    // Many runs may end within one frame.
    const showSoon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(() => show(true));
    };
    const end = (): void => {
      stopping.current = null;
      show(false);
    };
    show(true);
    const stopPool = runAll(tasks, {
      onMeasured({ index, measured }) {
        outcomes[index] = measured;
        showSoon();
      },
      onDied() {
        died++;
        showSoon();
      },
      onEnd: end,
    });
    stopping.current = () => {
      stopPool();
      end();
    };
  };

  return {
    sweep,
    begin(experiment) {
      stopping.current?.();
      make(experiment, null);
    },
    goOn() {
      if (sweep && !sweep.isRunning) make(sweep.experiment, sweep.outcomes);
    },
    stop() {
      stopping.current?.();
    },
  };
}
