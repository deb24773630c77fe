import type { PlannedIntervention } from '../engine/interventions/index.ts';
import { compareMoments } from '../engine/interventions/intervention.ts';
import type { Setup } from '../engine/setup.ts';
import { protocolOf, protocols } from '../protocols/index.ts';
import { interventionKinds, interventionOf } from '../protocols/interventions.ts';
import type { RulesClash } from '../protocols/pbft/broken/policyOf.ts';
import { clashOf } from '../protocols/pbft/broken/policyOf.ts';
import type { ValueFault } from './fieldCheck.ts';
import { checkField, checkNumber, quote } from './fieldCheck.ts';
import { INTERVALS_IN_WINDOW_MIN, INTERVENTIONS_MAX, MOMENT_AFTER_RANGE, MOMENT_TICK_RANGE } from './limits.ts';
import { rangeIn, settingPlaces } from './settings.ts';

/** A path into a setup: `['interventions', 3, 'action', 'replica']`. */
export type Path = readonly (string | number)[];

/** The first fault of a setup, and its place. */
export type Fault = { readonly path: Path } & (
  | ValueFault
  | { readonly kind: 'unknownProtocol'; readonly value: string }
  | { readonly kind: 'unknownIntervention'; readonly value: string }
  /** The ways to lie are written for another protocol. */
  | { readonly kind: 'noLies'; readonly value: string }
  /** L ≥ 2K is violated (§4.3). */
  | {
      readonly kind: 'windowTooSmall';
      readonly value: number;
      readonly least: number;
      readonly checkpointInterval: number;
    }
  /** Two rules cannot be broken at once. */
  | ({ readonly kind: 'rulesClash' } & RulesClash)
  | { readonly kind: 'tooManyInterventions'; readonly count: number; readonly most: number }
  /** The interventions are not in the order of their moments. */
  | { readonly kind: 'notInOrder' }
);

/** Checks everything that a run is a function of; null if the setup can be run. */
export function checkSetup(setup: Setup): Fault | null {
  if (!Object.hasOwn(protocols, setup.protocol)) {
    return { path: ['protocol'], kind: 'unknownProtocol', value: quote(setup.protocol) };
  }
  return checkSettings(setup) ?? checkWindow(setup) ?? checkRules(setup) ?? checkInterventions(setup);
}

function checkSettings(setup: Setup): Fault | null {
  for (const place of settingPlaces) {
    const fault = checkNumber(place.read(setup), rangeIn(setup, place));
    if (fault) return { path: place.path, ...fault };
  }
  return null;
}

function checkWindow({ cluster }: Setup): Fault | null {
  const { checkpointInterval, window } = cluster;
  const least = INTERVALS_IN_WINDOW_MIN * checkpointInterval;
  if (window >= least) return null;
  return { path: ['cluster', 'window'], kind: 'windowTooSmall', value: window, least, checkpointInterval };
}

function checkRules({ cluster }: Setup): Fault | null {
  const clash = clashOf(cluster);
  return clash && { path: ['cluster', 'secondBrokenRule'], kind: 'rulesClash', ...clash };
}

function checkInterventions(setup: Setup): Fault | null {
  const { interventions } = setup;
  if (interventions.length > INTERVENTIONS_MAX) {
    const count = interventions.length;
    return { path: ['interventions'], kind: 'tooManyInterventions', count, most: INTERVENTIONS_MAX };
  }
  for (const [index, intervention] of interventions.entries()) {
    const path = ['interventions', index];
    const fault = checkMoment(intervention, path) ?? checkAction(intervention, path, setup);
    if (fault) return fault;
    const before = interventions[index - 1];
    if (before && compareMoments(before.at, intervention.at) > 0) return { path: [...path, 'at'], kind: 'notInOrder' };
  }
  return null;
}

function checkMoment({ at }: PlannedIntervention, path: Path): Fault | null {
  const tick = checkNumber(at.tick, MOMENT_TICK_RANGE);
  if (tick) return { path: [...path, 'at', 'tick'], ...tick };
  const after = checkNumber(at.after, MOMENT_AFTER_RANGE);
  return after && { path: [...path, 'at', 'after'], ...after };
}

function checkAction({ action }: PlannedIntervention, path: Path, setup: Setup): Fault | null {
  if (!Object.hasOwn(interventionKinds, action.kind)) {
    return { path: [...path, 'action', 'kind'], kind: 'unknownIntervention', value: quote(action.kind) };
  }
  const { fields, isLie } = interventionOf(action.kind);
  if (isLie && !protocolOf(setup.protocol).parts.lies) {
    return { path: [...path, 'action', 'kind'], kind: 'noLies', value: setup.protocol };
  }
  const values = new Map<string, unknown>(Object.entries(action));
  for (const field of fields) {
    const fault = checkField(values.get(field.name), field, setup);
    if (fault) return { path: [...path, 'action', field.name], ...fault };
  }
  return null;
}
