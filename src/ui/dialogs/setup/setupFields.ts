import type { Conditions } from '../../../engine/network/conditions.ts';
import type { Cluster } from '../../../engine/protocol.ts';
import type { Setup } from '../../../engine/setup.ts';
import { protocolOf } from '../../../protocols/index.ts';
import type { Range } from '../../../scenario/limits.ts';
import type { SettingPlace } from '../../../scenario/settings.ts';
import { clusterSettings, settingPlaces } from '../../../scenario/settings.ts';
import type { Fault } from '../../../scenario/validity.ts';
import { checkSetup } from '../../../scenario/validity.ts';

/** The settings of a run as a form holds them: as they are typed. `validity.ts` decides which of them may be run. */

export type SettingName = keyof Cluster | keyof Conditions | 'seed' | 'untilTick';

export type SettingValues = Readonly<Record<SettingName, string>>;

export type SettingGroup = 'groupCluster' | 'groupNetwork' | 'groupTimes' | 'groupOptimisations' | 'groupRules';

/** In the order of the form. Every setting is in exactly one group. */
export const settingGroups: Readonly<Record<SettingGroup, readonly SettingName[]>> = {
  groupCluster: ['replicas', 'clients', 'checkpointInterval', 'window'],
  groupNetwork: ['latency', 'jitter', 'loss', 'duplication', 'seed'],
  groupTimes: ['viewChangeTimeout', 'statusInterval', 'heartbeat', 'clientTimeout', 'untilTick'],
  groupOptimisations: ['batchSize', 'tentativeExecution', 'readOnly'],
  groupRules: ['brokenRule', 'secondBrokenRule'],
};

/** The settings of a group that the protocol makes use of, and that are not the same in all its runs. */
export function settingsIn(group: SettingGroup, { protocol }: Pick<Setup, 'protocol'>): SettingName[] {
  const { settings } = protocolOf(protocol);
  const isUsed = (name: SettingName): boolean =>
    settings === undefined || !Object.hasOwn(clusterSettings, name) || settings.some((used) => used === name);
  return settingGroups[group].filter(isUsed);
}

/** A fault of the form, and the setting that has it. */
export interface FormFault {
  readonly name: SettingName;
  readonly fault: Fault;
}

const places = new Map<string, SettingPlace>(settingPlaces.map((place) => [place.path.at(-1) ?? '', place]));

function placeOf(name: SettingName): SettingPlace {
  const place = places.get(name);
  if (!place) throw new Error(`there is no setting ${name}`);
  return place;
}

export function rangeOf(name: SettingName): Range {
  return placeOf(name).range;
}

export function valuesOf(setup: Setup): SettingValues {
  const names = Object.values(settingGroups).flat();
  return Object.fromEntries(names.map((name) => [name, String(placeOf(name).read(setup))])) as SettingValues;
}

/** The setup that was typed. A field that is empty, or holds no number, is one that no check lets through. */
export function setupOf(setup: Setup, values: SettingValues): Setup {
  const typed = Object.entries(values) as [SettingName, string][];
  return typed.reduce((changed, [name, text]) => {
    return placeOf(name).write(changed, text.trim() === '' ? Number.NaN : Number(text));
  }, setup);
}

/** The first thing that is wrong; null where it may be run. Interventions are fitted to the new cluster later. */
export function faultIn(setup: Setup, values: SettingValues): FormFault | null {
  const typed = setupOf(setup, values);
  const fault = checkSetup({ ...typed, interventions: [] });
  return fault && { name: String(fault.path.at(-1)) as SettingName, fault };
}
