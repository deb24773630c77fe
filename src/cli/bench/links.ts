import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import { scenarioOf, scenarios } from '../../scenario/builtIn/index.ts';
import { INTERVENTIONS_MAX } from '../../scenario/limits.ts';
import { encodeLink } from '../../scenario/link/compression.ts';
import { LESSON, sampleScenario } from '../../scenario/sample.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { summarize } from './statistics.ts';
import { tableOf } from './table.ts';

/** How long links are, in characters, with everything that a whole one has. */

const AROUND = 'https://pbft-lab.example/?s=&at=17&lang=en'.length;

export async function measureLinks(): Promise<string> {
  const builtIn = await Promise.all(
    (Object.keys(scenarios) as ScenarioId[]).map(async (id) => {
      const { setup } = scenarioOf(id);
      return [id, String(await lengthOf({ base: id, setup })), ''];
    }),
  );
  const sampled = [
    await sampleRow('4 interventions added', 4, (scenario) => addedTo(scenario) === 4),
    await sampleRow('20 interventions added', 20, (scenario) => addedTo(scenario) === 20),
    await sampleRow(
      `${INTERVENTIONS_MAX} interventions in all`,
      INTERVENTIONS_MAX,
      ({ setup }) => setup.interventions.length === INTERVENTIONS_MAX,
    ),
  ];
  return [
    `Characters in a link, with a host of 16 characters, a step and a language (${AROUND} of them)\n`,
    tableOf(['', 'median', 'longest'], [...builtIn, ...sampled]),
  ].join('');
}

const SAMPLES = 30;
/** More tries than that mean that no sample is as wanted. */
const TRIES_MAX = 100_000;

/** Made-up lessons, each on top of a built-in scenario. */
async function sampleRow(name: string, added: number, isWanted: (scenario: Scenario) => boolean): Promise<string[]> {
  const lengths: number[] = [];
  for (let number = 0; lengths.length < SAMPLES && number < TRIES_MAX; number++) {
    const scenario = sampleScenario(number, { ...LESSON, added });
    if (isWanted(scenario)) lengths.push(await lengthOf(scenario));
  }
  const { median, most } = summarize(lengths);
  return [name, String(median), String(most)];
}

function addedTo({ base, setup }: Scenario): number {
  return setup.interventions.length - scenarioOf(base).setup.interventions.length;
}

async function lengthOf(scenario: Scenario): Promise<number> {
  return (await encodeLink(scenario)).length + AROUND;
}
