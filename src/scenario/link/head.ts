import type { Setup } from '../../simulation/setup.ts';
import type { ScenarioId } from '../builtIn/index.ts';
import { scenarioOf, scenarios } from '../builtIn/index.ts';
import { RULES } from '../rules.ts';
import type { Scenario } from '../scenario.ts';
import { protocolPlace, settingPlaces } from '../settings.ts';
import type { Cursor } from './tokens.ts';
import { accept, fail, failAt, takeName, takeNumber, takeWhile } from './tokens.ts';

/** The first part of a delta: `figure-1-n7-s42`. The base, the engine's rules, and the settings that differ. */

export interface Head {
  readonly base: ScenarioId;
  readonly rules: number;
  /** The base's setup with these settings, and still with the base's interventions. */
  readonly setup: Setup;
  /** Where in the text a setting stands, by its code. */
  readonly settingsAt: ReadonlyMap<string, number>;
}

/** All that a head may say, in the order in which it is said. */
const places = [protocolPlace, ...settingPlaces];

export function writeHead({ base, setup }: Scenario): string {
  const usual = scenarioOf(base).setup;
  const changed = places.filter(({ read }) => read(setup) !== read(usual));
  return [`${base}-${RULES}`, ...changed.map(({ code, read }) => `${code}${read(setup)}`)].join('-');
}

export function takeHead(cursor: Cursor): Head | null {
  const base = takeBase(cursor);
  if (base === null) return null;
  if (!accept(cursor, '-')) return failAt(cursor, 'separator');
  const rules = takeNumber(cursor);
  if (rules === null) return null;
  let { setup } = scenarioOf(base);
  const settingsAt = new Map<string, number>();
  while (accept(cursor, '-')) {
    const at = cursor.at;
    const code = takeWhile(cursor, /^[a-z]$/, CODE_LENGTH_MAX);
    const place = places.find((candidate) => candidate.code === code);
    if (code === '' || settingsAt.has(code)) {
      cursor.at = at;
      return failAt(cursor, 'setting');
    }
    if (!place) return fail(cursor, { kind: 'unknownSetting', at, code });
    const value = takeNumber(cursor);
    if (value === null) return null;
    setup = place.write(setup, value);
    settingsAt.set(code, at);
  }
  return { base, rules, setup, settingsAt };
}

const CODE_LENGTH_MAX = 4;

function takeBase(cursor: Cursor): ScenarioId | null {
  const at = cursor.at;
  const name = takeName(cursor);
  if (name === '') return failAt(cursor, 'scenario');
  // The registry's own id, not the text that was read: nothing of the input goes further.
  const base = (Object.keys(scenarios) as ScenarioId[]).find((id) => id === name);
  return base ?? fail(cursor, { kind: 'unknownScenario', at, name });
}
