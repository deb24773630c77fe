import { describe, expect, it } from 'vitest';
import type { History } from '../../engine/history.ts';
import type { Action } from '../../engine/interventions/index.ts';
import { journeysOf } from '../../engine/journeys.ts';
import { pairOf } from '../../engine/pair.ts';
import type { Setup } from '../../engine/setup.ts';
import type { Step } from '../../engine/trace.ts';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import { comparisonOf } from '../../scenario/comparisons/index.ts';
import { at } from '../../testing/engine/buildSetup.ts';
import { randomSetup } from '../../testing/engine/randomSetup.ts';
import { seedsOf } from '../../testing/runs.ts';
import { keptTwin } from '../pbft/broken/experiments/experiment.ts';
import { experiments } from '../pbft/broken/experiments/index.ts';
import { runOf, startRun } from '../run.ts';
import type { Alignment, Difference, What } from './differences.ts';
import { alignmentOf, stepOfParting } from './differences.ts';

const clear = scenarioOf('clear').setup;

/** The plain run, with something more done to it. */
function withDeeds(...deeds: readonly [tick: number, action: Action][]): Setup {
  const added = deeds.map(([tick, action]) => at(tick, action));
  return { ...clear, interventions: [...clear.interventions, ...added] };
}

function align(first: Setup | History, second: Setup | History): Alignment {
  const run = (given: Setup | History) => ('steps' in given ? given : runOf(given));
  return alignmentOf(pairOf(run(first), run(second)));
}

function allOf({ partings }: Alignment): Difference[] {
  return partings.flatMap(({ differences }) => differences);
}

function ofKind<Kind extends What['kind']>(alignment: Alignment, kind: Kind) {
  return allOf(alignment).filter((one): one is Extract<Difference, { kind: Kind }> => one.kind === kind);
}

function whatHappens(step: Step | undefined): string {
  return JSON.stringify([step?.tick, step?.cause, step?.notes, step?.sent.map(({ message, to }) => [message, to])]);
}

/** A PREPARE of the plain run, and when it is sent. */
function onePrepare(): { readonly id: string; readonly sentTick: number } {
  const found = journeysOf(runOf(clear)).list.find(({ envelope }) => envelope.message.kind === 'prepare');
  if (!found) throw new Error('nothing is prepared');
  return { id: found.id, sentTick: found.envelope.sentTick };
}

function experiment(number: number) {
  const found = experiments.find(({ rule }) => rule.number === number);
  if (!found) throw new Error(`there is no experiment for E${number}`);
  return { broken: runOf(found.setup), kept: runOf(keptTwin(found)) };
}

describe('two equal runs', () => {
  it('have no difference, whatever happens in them', () => {
    for (const seed of seedsOf({ few: 12, many: 60 })) {
      const setup = randomSetup(seed);
      const { partings, only } = align(runOf(setup), runOf(setup));
      expect(partings, `seed ${seed}`).toEqual([]);
      expect(only.map(({ size }) => size)).toEqual([0, 0]);
    }
  });

  it('have none if messages are only later in one of them', () => {
    const slower: Setup = { ...clear, conditions: { ...clear.conditions, latency: 2 * clear.conditions.latency } };
    expect(runOf(slower).steps.at(-1)?.tick).toBeGreaterThan(runOf(clear).steps.at(-1)?.tick ?? 0);
    expect(align(clear, slower).partings).toEqual([]);
  });
});

describe('two runs, the other way round,', () => {
  it('have the same differences on the other sides', () => {
    for (const seed of seedsOf({ few: 8, many: 40 })) {
      const [first, second] = [runOf(randomSetup(seed)), runOf({ ...randomSetup(seed), seed: seed + 1 })];
      const [there, back] = [align(first, second), align(second, first)];
      const flipped = ({ partings }: Alignment) =>
        partings.map(({ tick, differences }) => [
          tick,
          differences.map(({ side, step, kind }) => `${1 - side} ${step} ${kind}`).sort(),
        ]);
      const asTheyAre = ({ partings }: Alignment) =>
        partings.map(({ tick, differences }) => [
          tick,
          differences.map(({ side, step, kind }) => `${side} ${step} ${kind}`).sort(),
        ]);
      expect(flipped(there), `seed ${seed}`).toEqual(asTheyAre(back));
      expect([there.only[0], there.only[1]]).toEqual([back.only[1], back.only[0]]);
    }
  });
});

describe('a difference', () => {
  it('is a deed that is done to one run, and what follows from it', () => {
    const alignment = align(clear, withDeeds([30, { kind: 'crash', replica: 3 }]));
    const [first] = alignment.partings;
    expect(first?.tick).toBe(30);
    expect(first?.differences).toMatchObject([{ kind: 'deed', side: 1 }]);
    // R3 votes in the other run only.
    const decided = ofKind(alignment, 'decision').filter(({ side }) => side === 0);
    expect(new Set(decided.map(({ decided: { node } }) => node))).toEqual(new Set([3]));
    expect(alignment.only[0].size).toBeGreaterThan(0);
    expect(alignment.only[1].size).toBe(0);
  });

  it('is a deed at another tick, in both runs', () => {
    const [early, late] = [30, 70].map((tick) => withDeeds([tick, { kind: 'crash', replica: 3 }]));
    const deeds = ofKind(align(early as Setup, late as Setup), 'deed');
    expect(deeds.map(({ side, tick }) => [side, tick])).toEqual([
      [0, 30],
      [1, 70],
    ]);
  });

  it('is a message of another content, and the decision on it', () => {
    const other: Setup = {
      ...clear,
      interventions: [at(0, { kind: 'request', client: 0, operation: 'put y 7' })],
    };
    const alignment = align(clear, other);
    const [first] = ofKind(alignment, 'message');
    expect(first?.journey.envelope.message.kind).toBe('request');
    expect(alignment.only[0].size).toBe(alignment.only[1].size);
    const executed = ofKind(alignment, 'decision').filter(({ decided }) => decided.kind === 'executed');
    expect(executed.map(({ decided }) => decided.what)).toContain('put y 7');
  });

  it('is a message that is dropped in one run only', () => {
    const { id: message, sentTick } = onePrepare();
    const alignment = align(clear, withDeeds([sentTick + 1, { kind: 'drop', message }]));
    const lost = ofKind(alignment, 'lost');
    expect(lost.map(({ side, journey }) => [side, journey.id])).toEqual([[1, message]]);
    // It was sent in both.
    expect(alignment.only[1].has(message)).toBe(false);
  });

  it('is a timer that runs out in one run only', () => {
    const alignment = align(clear, withDeeds([10, { kind: 'crash', replica: 0 }]));
    expect(ofKind(alignment, 'timeout').filter(({ side }) => side === 1).length).toBeGreaterThan(0);
    expect(ofKind(alignment, 'timeout').filter(({ side }) => side === 0)).toEqual([]);
  });

  it('is a promise that is broken in one run only; that comes first at its time', () => {
    const { broken, kept } = experiment(1);
    const alignment = align(kept, broken);
    const [verdict] = ofKind(alignment, 'verdict');
    const [violation] = broken.violations;
    expect(verdict).toMatchObject({ side: 1, step: violation?.step, violation });
    const parting = alignment.partings.find(({ tick }) => tick === verdict?.tick);
    expect(parting?.differences[0]?.kind).toBe('verdict');
    expect(parting && stepOfParting(parting, 1)).toBe((violation?.step ?? 0) + 1);
  });

  it('is the second of two messages alike, where one run has one', () => {
    const { id: message, sentTick } = onePrepare();
    const alignment = align(clear, withDeeds([sentTick + 1, { kind: 'duplicate', message }]));
    expect([...alignment.only[1]]).toEqual([expect.stringMatching(new RegExp(`^${message}x\\d$`))]);
    expect(alignment.only[0].size).toBe(0);
  });
});

describe('the first difference', () => {
  it('is not before the steps of two runs part, whatever rule is broken, and not after the harm', () => {
    for (const one of experiments) {
      const [broken, kept] = [runOf(one.setup), runOf(keptTwin(one))];
      const [first] = align(broken, kept).partings;
      const parts = broken.steps.findIndex((step, index) => whatHappens(step) !== whatHappens(kept.steps[index]));
      expect(first?.tick, one.rule.id).toBeGreaterThanOrEqual(broken.steps[parts]?.tick ?? 0);
      const [violation] = broken.violations;
      const harm = violation ? broken.steps[violation.step]?.tick : broken.steps.at(-1)?.tick;
      expect(first?.tick, one.rule.id).toBeLessThanOrEqual(harm ?? 0);
    }
  });

  it('of a run that is not computed to its end lies within what both have', () => {
    const whole = runOf(scenarioOf('twoPrimariesDown').setup);
    const growing = startRun({ ...whole.setup, seed: 99 });
    growing.grow(20);
    const beginning = growing.soFar();
    const until = beginning.steps.at(-1)?.tick ?? 0;
    const { partings } = align(whole, beginning);
    expect(partings.every(({ tick }) => tick <= until)).toBe(true);
  });
});

describe('runs of two protocols', () => {
  it('differ in their results alone', () => {
    const { demo, pbft } = comparisonOf('D2');
    const alignment = align(demo.scenario.setup, pbft.scenario.setup);
    expect(alignment.only.map(({ size }) => size)).toEqual([0, 0]);
    expect(new Set(allOf(alignment).map(({ kind }) => kind))).toEqual(new Set(['decision', 'verdict']));
    const decided = ofKind(alignment, 'decision').map(({ decided: { result } }) => result);
    expect(decided.every((result) => result !== null)).toBe(true);
    // The demo commits the same value again and again.
    expect(decided).toContain('executed warTime=8888');
  });

  it('agree in the results that both have', () => {
    const { demo, pbft } = comparisonOf('D1');
    const alignment = align(demo.scenario.setup, pbft.scenario.setup);
    const firstAnswers = ofKind(alignment, 'decision').filter(({ decided }) => decided.kind === 'accepted');
    expect(firstAnswers).toEqual([]);
  });
});
