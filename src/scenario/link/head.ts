import type { Setup } from '../../engine/setup.ts';
import type { ScenarioId } from '../builtIn/index.ts';
import { scenarioOf, scenarios } from '../builtIn/index.ts';
import { INTERVALS_IN_WINDOW_MIN } from '../limits.ts';
import { RULES } from '../rules.ts';
import type { Scenario } from '../scenario.ts';
import { clusterSettings, protocolPlace, settingPlaces } from '../settings.ts';
import type { Cursor } from './tokens.ts';
import { accept, fail, failAt, peek, takeName, takeNumber, takeWhile } from './tokens.ts';

/**
 * The first part of a delta: `figure-2-n7s42`. The base, the engine's rules, and the settings that differ from what they
 * are as a rule. Links that were made before have a `-` in front of each setting: `figure-2-n7-s42`.
 */

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
  const untold = withWindow(withInterval(usual, setup.cluster.checkpointInterval));
  const changed = places.filter(({ code, read }) => read(setup) !== read(code === WINDOW ? untold : usual));
  const settings = changed.map(({ code, read }) => `${code}${read(setup)}`).join('');
  return `${base}-${RULES}${settings && `-${settings}`}`;
}

export function takeHead(cursor: Cursor): Head | null {
  const base = takeBase(cursor);
  if (base === null) return null;
  if (!accept(cursor, '-')) return failAt(cursor, 'separator');
  const rules = takeNumber(cursor);
  if (rules === null) return null;
  let { setup } = scenarioOf(base);
  const settingsAt = new Map<string, number>();
  while (accept(cursor, '-') || (settingsAt.size > 0 && /^[a-z]$/.test(peek(cursor)))) {
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
  return { base, rules, setup: settingsAt.has(WINDOW) ? setup : withWindow(setup), settingsAt };
}

const WINDOW = clusterSettings.window.code;

/** A window that is not told is the base's, or just large enough where that is too small for the interval (§4.3). */
function withWindow(setup: Setup): Setup {
  const { checkpointInterval, window } = setup.cluster;
  const least = INTERVALS_IN_WINDOW_MIN * checkpointInterval;
  return window >= least ? setup : { ...setup, cluster: { ...setup.cluster, window: least } };
}

function withInterval(setup: Setup, checkpointInterval: number): Setup {
  return { ...setup, cluster: { ...setup.cluster, checkpointInterval } };
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
