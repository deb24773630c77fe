import { expect, test } from 'vitest';
import { reportOf } from './cli/report.ts';
import type { History } from './engine/history.ts';
import { mix, pick } from './engine/network/chance.ts';
import { livenessAt } from './protocols/explain/liveness.ts';
import { runOf } from './protocols/run.ts';
import { decodeScenario, writeDelta } from './scenario/link/link.ts';
import { seal } from './scenario/link/seal.ts';
import type { SampleBounds } from './scenario/sample.ts';
import { sampleScenario } from './scenario/sample.ts';
import type { Scenario } from './scenario/scenario.ts';
import { allArrows, allLabels, layOut } from './testing/diagram/testRuns.ts';
import { testTexts } from './testing/diagram/testTexts.ts';
import { seedsOf } from './testing/runs.ts';
import { commandLine as english } from './text/en/commandLine.ts';
import { en } from './text/en/index.ts';
import { nodesOf } from './text/names.ts';
import { commandLine as chinese } from './text/zh/commandLine.ts';
import { zh } from './text/zh/index.ts';

/** Whatever a link can say that is accepted is run, told in both languages, lit and drawn, and nothing throws. */

/** Any setting and any intervention, in clusters whose runs are short. */
const anything: SampleBounds = {
  replicas: 8,
  clients: 3,
  added: 8,
  settingsChanged: 20,
  settingsMost: 6,
  baseChanged: 30,
  number: 4000,
  word: 6,
  anyScript: true,
};

/** The work for one link: the runs of some settings never end. */
const STEPS_MAX = 400;

/** A sampled scenario, and every other time with a few characters of its link changed behind a right checksum. */
function acceptedLink(seed: number): Scenario | null {
  const delta = writeDelta(sampleScenario(seed, anything));
  let drawn = 0;
  const draw = (count: number): number => pick(mix(mix(seed, ++drawn), 11), count);
  const characters = [...delta];
  for (let changes = seed % 2 === 0 ? 0 : 1 + draw(2); changes > 0; changes--) {
    characters[draw(characters.length)] = delta.charAt(draw(delta.length));
  }
  const result = decodeScenario(seal(characters.join(''), false));
  return result.ok ? result.scenario : null;
}

const languages = [
  { id: 'en', texts: en, words: english },
  { id: 'zh', texts: zh, words: chinese },
] as const;

function tell(scenario: Scenario, history: History): void {
  const { steps } = history;
  for (const { id, ...wording } of languages) {
    expect(reportOf(wording, scenario, history, STEPS_MAX)).not.toMatch(/undefined|NaN|\[object/);
    for (let count = 0; count <= steps.length; count += 1 + Math.floor(steps.length / 5)) {
      wording.texts.lights.livenessDetail(livenessAt(history, count), nodesOf(history.setup));
    }
    const texts = testTexts(id, history.setup.cluster);
    const layout = layOut(history, undefined, texts);
    allArrows(layout);
    allLabels(layout, texts);
  }
}

test('every accepted link is run, told in both languages, lit and drawn', () => {
  const seeds = seedsOf({ few: 200, many: 3000, soak: 20_000 });
  let accepted = 0;
  for (const seed of seeds) {
    const scenario = acceptedLink(seed);
    if (!scenario) continue;
    accepted++;
    try {
      tell(scenario, runOf(scenario.setup, STEPS_MAX));
    } catch (error) {
      throw new Error(`seed ${seed}: ${writeDelta(scenario)}`, { cause: error });
    }
  }
  expect(accepted).toBeGreaterThan(seeds.length / 2);
});
