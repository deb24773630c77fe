import { describe, expect, test } from 'vitest';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { lyingScenario } from '../scenario/lies/index.ts';
import { csvOf } from './csv.ts';
import type { Experiment } from './experiment.ts';
import { measure } from './measure.ts';
import { checkExperiment, runsOf } from './plan.ts';
import { plotIds, plotOf } from './plot.ts';
import { quantileOf, ticksOf } from './statistics.ts';
import { rowsOf } from './summary.ts';
import { svgOf } from './svg.ts';

const usual: Experiment = {
  base: { base: 'clear', setup: scenarioOf('clear').setup },
  swept: 'replicas',
  values: { first: 4, last: 10, step: 3 },
  repetitions: 2,
  requests: 1,
};

const words = {
  across: 'Replicas <n>',
  plots: { messages: 'Messages', latency: 'Latency', viewChanges: 'Views' },
  legend: { counted: 'a', counted95: 'b', predicted: 'c', notCovered: 'd' },
};

const outcomesOf = (experiment: Experiment) => runsOf(experiment).map(({ setup }) => measure(setup));

describe('the runs of an experiment', () => {
  test('go through the values, with a seed for each repetition', () => {
    expect(runsOf(usual).map(({ value, setup }) => [value, setup.cluster.replicas, setup.seed])).toEqual([
      ...[4, 7, 10].flatMap((n) => [
        [n, n, 7],
        [n, n, 8],
      ]),
    ]);
  });

  test('stop at the last value that a whole step reaches', () => {
    const values = { first: 1, last: 10, step: 4 };
    expect(runsOf({ ...usual, swept: 'batchSize', values, repetitions: 1 }).map(({ value }) => value)).toEqual([
      1, 5, 9,
    ]);
  });

  test('begin with the greatest seed again at 0', () => {
    const base = { base: 'clear', setup: { ...scenarioOf('clear').setup, seed: 2 ** 32 - 1 } } as const;
    expect(runsOf({ ...usual, base }).map(({ setup }) => setup.seed)).toEqual([
      2 ** 32 - 1,
      0,
      2 ** 32 - 1,
      0,
      2 ** 32 - 1,
      0,
    ]);
  });

  test('have as many requests as are wanted, and else those of the base', () => {
    const asked = (experiment: Experiment) =>
      runsOf(experiment)[0]?.setup.interventions.filter(({ action }) => action.kind === 'request').length;
    const base = { base: 'rush', setup: scenarioOf('rush').setup } as const;
    expect([asked({ ...usual, base, requests: 0 }), asked({ ...usual, base, requests: 9 })]).toEqual([6, 9]);
  });

  test('keep what else the base does at the start, and its order', () => {
    const base = { base: 'figure', setup: scenarioOf('figure').setup } as const;
    const [run] = runsOf({ ...usual, base, swept: 'latency', values: { first: 40, last: 40, step: 1 }, requests: 2 });
    expect(run?.setup.interventions.map(({ action }) => action.kind)).toEqual(['crash', 'request', 'request']);
  });

  test('keep a lying client a client, however many replicas there are', () => {
    const { scenario } = lyingScenario('asksAgain');
    const [, run] = runsOf({ ...usual, base: scenario, requests: 0, repetitions: 1 });
    const nodes = run?.setup.interventions.flatMap(({ action }) => (action.kind === 'misbehave' ? [action.node] : []));
    expect(nodes).toEqual([7]);
  });

  test('have a window that holds two intervals (§4.3)', () => {
    const experiment = { ...usual, swept: 'checkpointInterval', values: { first: 10, last: 50, step: 40 } } as const;
    expect(checkExperiment(experiment)).toBeNull();
    expect(runsOf(experiment).map(({ setup }) => setup.cluster.window)).toEqual([20, 20, 100, 100]);
  });
});

describe('what is counted', () => {
  test('is the same whatever was run before', () => {
    expect(outcomesOf(usual)).toEqual(outcomesOf(usual));
  });

  test('tells where a run was cut short, and where nobody was answered', () => {
    const { setup } = scenarioOf('twoSilent');
    const { requests, answered, end, counts } = measure({ ...setup, untilTick: 800 });
    expect([requests, answered, end, counts.latencyMedian]).toEqual([1, 0, 'time', null]);
  });

  test('leaves out the copies that the network makes: nobody sent them', () => {
    const { setup } = scenarioOf('clear');
    const { counts } = measure({ ...setup, conditions: { ...setup.conditions, duplication: 100 } });
    expect([counts.request, counts.prePrepare, counts.commit]).toEqual([1, 3, 12]);
  });

  test('ends a run that sends without end', () => {
    const { setup } = scenarioOf('twoSilent');
    const cluster = { ...setup.cluster, replicas: 100, heartbeat: 20 };
    expect(measure({ ...setup, cluster, untilTick: 120_000 })).toMatchObject({ end: 'limit' });
  });

  test('lies between two latencies in proportion', () => {
    expect([quantileOf([], 0.5), quantileOf([200], 0.95), quantileOf([200, 360], 0.5)]).toEqual([null, 200, 280]);
  });
});

describe('the marks of an axis', () => {
  test('are whole, and about as many as wanted', () => {
    expect(ticksOf(0, 1, 5)).toEqual([0, 1]);
    expect(ticksOf(4, 31, 8)).toEqual([5, 10, 15, 20, 25, 30]);
    expect(ticksOf(0, 19_901, 5)).toEqual([0, 5000, 10_000, 15_000]);
    expect(ticksOf(7, 7, 5)).toEqual([7]);
  });
});

describe('the table', () => {
  test('has a row for each run, counted beside predicted', () => {
    const lines = csvOf(usual, outcomesOf(usual)).split('\r\n');
    expect(lines).toHaveLength(8);
    expect(lines[0]).toMatch(
      /^swept,value,seed,requests,answered,end,messages,messages_predicted,messages_holds,request,/,
    );
    expect(lines[1]).toMatch(/^replicas,4,7,1,1,quiet,29,29,yes,1,1,yes,3,3,yes,9,9,yes,12,12,yes,4,4,yes,0,0,yes,/);
    expect(lines[1]).toMatch(/,1\.n4-10-3r2q1\.clear-\d+\.[A-Z2-7]{4}$/);
    expect(new Set(lines.slice(0, -1).map((line) => line.split(',').length))).toEqual(new Set([43]));
  });

  test('leaves out runs that were not made, and says where a formula does not hold', () => {
    const loss = { ...usual, swept: 'loss', values: { first: 0, last: 10, step: 10 }, repetitions: 1 } as const;
    const [first = null, second = null] = outcomesOf(loss);
    expect(csvOf(loss, [null, second]).split('\r\n')).toHaveLength(3);
    expect(csvOf(loss, [first, null])).toContain(',29,29,yes,');
    expect(csvOf(loss, [null, second])).toMatch(/^loss,10,7,1,.*,29,no,/m);
  });

  test('summed up by value tells the least, the middle and the most', () => {
    const loss = { ...usual, swept: 'loss', values: { first: 0, last: 20, step: 20 }, repetitions: 5 } as const;
    const [calm, lossy] = rowsOf(loss, runsOf(loss), outcomesOf(loss));
    expect(calm?.cells.messages).toEqual({
      counted: { least: 29, middle: 29, most: 29 },
      predicted: { value: 29, holds: true },
    });
    expect(lossy?.cells.messages.counted?.most).toBeGreaterThan(29);
    expect(lossy?.cells.messages.predicted).toEqual({ value: 29, holds: false });
    expect([calm?.runs, calm?.requests, calm?.answered, calm?.cutShort]).toEqual([5, 5, 5, 0]);
  });
});

describe('the plots', () => {
  test('have a dot for each run, on the line of its formula', () => {
    const [runs, outcomes] = [runsOf(usual), outcomesOf(usual)];
    const plot = plotOf('messages', { experiment: usual, runs, outcomes });
    const dots = plot.dots[0]?.path.match(/M[\d.]+ [\d.]+/g) ?? [];
    expect(dots).toHaveLength(6);
    const points = new Set(plot.lines.flatMap(({ path }) => path.match(/[\d.]+ [\d.]+/g) ?? []));
    expect([...new Set(dots)].map((dot) => dot.slice(1)).filter((dot) => !points.has(dot))).toEqual([]);
    expect(plot.lines.map(({ holds }) => holds)).toEqual([true]);
  });

  test('break a line where the formula does not hold', () => {
    const loss = { ...usual, swept: 'loss', values: { first: 0, last: 30, step: 10 } } as const;
    const plot = plotOf('messages', { experiment: loss, runs: runsOf(loss), outcomes: [] });
    expect([plot.lines.map(({ holds }) => holds), plot.dots[0]?.path]).toEqual([[false], '']);
  });

  test('stay in their field, even with a single value', () => {
    const one = { ...usual, values: { first: 4, last: 4, step: 1 } };
    for (const experiment of [usual, one]) {
      for (const id of plotIds) {
        const { across, upwards, field } = plotOf(id, {
          experiment,
          runs: runsOf(experiment),
          outcomes: outcomesOf(experiment),
        });
        expect(across.length).toBeGreaterThan(0);
        expect(upwards.length).toBeGreaterThan(1);
        for (const { at } of across) expect(at >= field.left && at <= field.right).toBe(true);
        for (const { at } of upwards) expect(at >= field.top && at <= field.bottom).toBe(true);
      }
    }
  });

  test('become one file, in which words are words', () => {
    const plots = plotIds.map((id) =>
      plotOf(id, { experiment: usual, runs: runsOf(usual), outcomes: outcomesOf(usual) }),
    );
    const text = svgOf(plots, words);
    expect(text).toContain('Replicas &lt;n&gt;');
    expect(text.match(/<g transform/g)).toHaveLength(plots.length + 5);
    expect(text).not.toMatch(/NaN|undefined|null/);
  });
});
