import { scenarioOf } from '../builtIn/index.ts';
import type { Scenario } from '../scenario.ts';
import { protocolPlace, settingPlaces } from '../settings.ts';
import type { Fault } from '../validity.ts';
import { checkSetup } from '../validity.ts';
import type { LinkFault } from './fault.ts';
import type { Head } from './head.ts';
import { takeHead, writeHead } from './head.ts';
import type { PlacedIntervention } from './plan.ts';
import { takePlan, writePlan } from './plan.ts';
import { openSeal, seal } from './seal.ts';
import { createCursor, failAt, isAtEnd } from './tokens.ts';

/**
 * A scenario as the value of `s` in a link: `1.figure-2-n7s42.x3-120.q0-put~x~1.K3XQ`. The version of the format; the
 * built-in scenario it starts from, the rules of the engine and the settings that differ; then what was done to the
 * base's interventions; then a checksum. A text that was cut off, changed or made up is a fault, never another scenario.
 *
 * Reading is a hand-written grammar over single characters that writes into fresh objects: every property name and
 * every choice comes from this project's own tables.
 */

export type LinkResult =
  /** `rules`: those of the engine that made the link. Under others the run may differ. */
  | { readonly ok: true; readonly scenario: Scenario; readonly rules: number }
  | { readonly ok: false; readonly fault: LinkFault };

/** The plain form, however long it is. The scenario must be one that `checkSetup` has no fault to find with. */
export function encodeScenario(scenario: Scenario): string {
  return seal(writeDelta(scenario), false);
}

/** Reads the plain form. A packed link is told as such: `decodeLink` reads both. */
export function decodeScenario(text: string): LinkResult {
  const opened = openSeal(text);
  if (!opened.ok) return opened;
  return opened.packed ? { ok: false, fault: { kind: 'packed', at: 0 } } : readDelta(opened.content, opened.at);
}

export function writeDelta(scenario: Scenario): string {
  const { base, setup } = scenario;
  return writeHead(scenario) + writePlan(scenarioOf(base).setup.interventions, setup.interventions, setup.cluster);
}

/** Whether it is the built-in scenario itself, and nothing of it was changed. */
export function isAsBuiltIn(scenario: Scenario): boolean {
  const { base } = scenario;
  return writeDelta(scenario) === writeDelta({ base, setup: scenarioOf(base).setup });
}

/** @param offset - Where in the link the delta begins, so that faults can say where they are. */
export function readDelta(delta: string, offset: number): LinkResult {
  const cursor = createCursor(delta);
  const head = takeHead(cursor);
  const plan = head && takePlan(cursor, head.setup.interventions, head.setup.cluster);
  if (plan && !isAtEnd(cursor)) failAt(cursor, 'end');
  if (cursor.fault) return { ok: false, fault: { ...cursor.fault, at: cursor.fault.at + offset } };
  if (!head || !plan) throw new Error('A reader gave up without saying why.');
  const setup = { ...head.setup, interventions: plan.map(({ intervention }) => intervention) };
  const fault = checkSetup(setup);
  if (fault) return { ok: false, fault: { kind: 'invalid', at: placeOf(fault, head, plan) + offset, fault } };
  return { ok: true, scenario: { base: head.base, setup }, rules: head.rules };
}

/** Where in the delta the text stands that led to the fault: its setting or intervention, else the beginning. */
function placeOf({ path }: Fault, head: Head, plan: readonly PlacedIntervention[]): number {
  const [section, index] = path;
  if (section === 'interventions') return Math.max(0, (typeof index === 'number' ? plan[index]?.at : 0) ?? 0);
  const setting = [protocolPlace, ...settingPlaces].find((candidate) => candidate.path.join() === path.join());
  return (setting && head.settingsAt.get(setting.code)) ?? 0;
}
