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
import { createReader, failAt, isAtEnd } from './tokens.ts';

/**
 * A scenario as the value of `s` in a link: `1.figure-2-n7s42.x3-120.q0-put~x~1.K3XQ`. It has the version of the
 * format; the built-in scenario it starts from, the engine's rules number and the settings that differ; the changes to
 * the base's interventions; and a checksum. A text that was truncated, changed or made up is a fault, never another
 * scenario. Reading follows a hand-written grammar over single characters and writes into fresh objects: every property
 * name and every choice comes from this project's own tables.
 */

export type LinkResult =
  /** `rules`: the rules number of the engine that made the link. Under another, the run may differ. */
  | { readonly ok: true; readonly scenario: Scenario; readonly rules: number }
  | { readonly ok: false; readonly fault: LinkFault };

/** Writes the plain form, of any length. `checkSetup` must accept the scenario's setup. */
export function encodeScenario(scenario: Scenario): string {
  return seal(writeDelta(scenario), false);
}

/** Reads the plain form. A packed link is a fault of its own kind here; `decodeLink` reads both. */
export function decodeScenario(text: string): LinkResult {
  const opened = openSeal(text);
  if (!opened.ok) return opened;
  return opened.packed ? { ok: false, fault: { kind: 'packed', at: 0 } } : readDelta(opened.content, opened.at);
}

export function writeDelta(scenario: Scenario): string {
  const { base, setup } = scenario;
  return writeHead(scenario) + writePlan(scenarioOf(base).setup.interventions, setup.interventions, setup.cluster);
}

/** True for a built-in scenario without any changes. */
export function isAsBuiltIn(scenario: Scenario): boolean {
  const { base } = scenario;
  return writeDelta(scenario) === writeDelta({ base, setup: scenarioOf(base).setup });
}

/** @param offset - the index of the delta in the link, so that faults can give their place in the link */
export function readDelta(delta: string, offset: number): LinkResult {
  const reader = createReader(delta);
  const head = takeHead(reader);
  const plan = head && takePlan(reader, head.setup.interventions, head.setup.cluster);
  if (plan && !isAtEnd(reader)) failAt(reader, 'end');
  if (reader.fault) return { ok: false, fault: { ...reader.fault, at: reader.fault.at + offset } };
  if (!head || !plan) throw new Error('A reader gave up without saying why.');
  const setup = { ...head.setup, interventions: plan.map(({ intervention }) => intervention) };
  const fault = checkSetup(setup);
  if (fault) return { ok: false, fault: { kind: 'invalid', at: placeOf(fault, head, plan) + offset, fault } };
  return { ok: true, scenario: { base: head.base, setup }, rules: head.rules };
}

/** Returns the index of the text that led to the fault: its setting or intervention, else the beginning. */
function placeOf({ path }: Fault, head: Head, plan: readonly PlacedIntervention[]): number {
  const [section, index] = path;
  if (section === 'interventions') return Math.max(0, (typeof index === 'number' ? plan[index]?.at : 0) ?? 0);
  const setting = [protocolPlace, ...settingPlaces].find((candidate) => candidate.path.join() === path.join());
  return (setting && head.settingsAt.get(setting.code)) ?? 0;
}
