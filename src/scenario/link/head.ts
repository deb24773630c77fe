import type { Setup } from '../../engine/setup.ts';
import type { ScenarioId } from '../builtIn/index.ts';
import { scenarioOf, scenarios } from '../builtIn/index.ts';
import { INTERVALS_IN_WINDOW_MIN } from '../limits.ts';
import { RULES } from '../rules.ts';
import type { Scenario } from '../scenario.ts';
import { clusterSettings, protocolPlace, settingPlaces } from '../settings.ts';
import type { LinkReader } from './tokens.ts';
import { accept, fail, failAt, peek, takeName, takeNumber, takeWhile } from './tokens.ts';

/**
 * The first part of a delta: `figure-2-n7s42`. It has the base, the engine's rules number, and the settings that differ
 * from their defaults. Older links have a `-` before each setting: `figure-2-n7-s42`.
 */

export interface Head {
  readonly base: ScenarioId;
  readonly rules: number;
  /** The base's setup with these settings, and with the base's own interventions. */
  readonly setup: Setup;
  /** The index of each setting in the text, by its code. */
  readonly settingsAt: ReadonlyMap<string, number>;
}

/** The settings that a head may contain, in the order in which they are written. */
const places = [protocolPlace, ...settingPlaces];

export function writeHead({ base, setup }: Scenario): string {
  const usual = scenarioOf(base).setup;
  const untold = withWindow(withInterval(usual, setup.cluster.checkpointInterval));
  const changed = places.filter(({ code, read }) => read(setup) !== read(code === WINDOW ? untold : usual));
  const settings = changed.map(({ code, read }) => `${code}${read(setup)}`).join('');
  return `${base}-${RULES}${settings && `-${settings}`}`;
}

export function takeHead(reader: LinkReader): Head | null {
  const base = takeBase(reader);
  if (base === null) return null;
  if (!accept(reader, '-')) return failAt(reader, 'separator');
  const rules = takeNumber(reader);
  if (rules === null) return null;
  let { setup } = scenarioOf(base);
  const settingsAt = new Map<string, number>();
  while (accept(reader, '-') || (settingsAt.size > 0 && /^[a-z]$/.test(peek(reader)))) {
    const at = reader.at;
    const code = takeWhile(reader, /^[a-z]$/, CODE_LENGTH_MAX);
    const place = places.find((candidate) => candidate.code === code);
    if (code === '' || settingsAt.has(code)) {
      reader.at = at;
      return failAt(reader, 'setting');
    }
    if (!place) return fail(reader, { kind: 'unknownSetting', at, code });
    const value = takeNumber(reader);
    if (value === null) return null;
    setup = place.write(setup, value);
    settingsAt.set(code, at);
  }
  return { base, rules, setup: settingsAt.has(WINDOW) ? setup : withWindow(setup), settingsAt };
}

const WINDOW = clusterSettings.window.code;

/** A window that is not written is the base's, or just large enough if that is too small for the interval (§4.3). */
function withWindow(setup: Setup): Setup {
  const { checkpointInterval, window } = setup.cluster;
  const least = INTERVALS_IN_WINDOW_MIN * checkpointInterval;
  return window >= least ? setup : { ...setup, cluster: { ...setup.cluster, window: least } };
}

function withInterval(setup: Setup, checkpointInterval: number): Setup {
  return { ...setup, cluster: { ...setup.cluster, checkpointInterval } };
}

const CODE_LENGTH_MAX = 4;

function takeBase(reader: LinkReader): ScenarioId | null {
  const at = reader.at;
  const name = takeName(reader);
  if (name === '') return failAt(reader, 'scenario');
  // Returns the registry's own id, not the text that was read, so that no input gets any further.
  const base = (Object.keys(scenarios) as ScenarioId[]).find((id) => id === name);
  return base ?? fail(reader, { kind: 'unknownScenario', at, name });
}
