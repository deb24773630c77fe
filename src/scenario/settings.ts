import type { Conditions } from '../engine/network/conditions.ts';
import type { Cluster } from '../engine/protocol.ts';
import type { Setup } from '../engine/setup.ts';
import { protocolIds, protocolOf } from '../protocols/index.ts';
import { interventionOf } from '../protocols/interventions.ts';
import type { Range } from './limits.ts';
import {
  BATCH_SIZE_RANGE,
  BROKEN_RULE_RANGE,
  CHECKPOINT_INTERVAL_RANGE,
  CLIENT_TIMEOUT_RANGE,
  CLIENTS_RANGE,
  HEARTBEAT_RANGE,
  READ_ONLY_RANGE,
  REPLICAS_RANGE,
  SEED_RANGE,
  STATUS_INTERVAL_RANGE,
  SWITCH_RANGE,
  UNTIL_TICK_RANGE,
  VIEW_CHANGE_TIMEOUT_RANGE,
  WINDOW_RANGE,
} from './limits.ts';

/** A number in the setup that can be set: its letter in a link, never reused for another, and its bounds. */
interface Setting {
  readonly code: string;
  readonly range: Range;
}

/** The network at the start has the same bounds as an intervention that changes it. */
function conditionRange(name: keyof Conditions): Range {
  const field = interventionOf('conditions').fields.find((candidate) => candidate.name === name);
  if (field?.type !== 'number') throw new Error(`The conditions have no number ${name}.`);
  return field;
}

export const clusterSettings: { readonly [Name in keyof Cluster]: Setting } = {
  replicas: { code: 'n', range: REPLICAS_RANGE },
  clients: { code: 'c', range: CLIENTS_RANGE },
  checkpointInterval: { code: 'k', range: CHECKPOINT_INTERVAL_RANGE },
  window: { code: 'w', range: WINDOW_RANGE },
  clientTimeout: { code: 't', range: CLIENT_TIMEOUT_RANGE },
  viewChangeTimeout: { code: 'v', range: VIEW_CHANGE_TIMEOUT_RANGE },
  statusInterval: { code: 'r', range: STATUS_INTERVAL_RANGE },
  heartbeat: { code: 'h', range: HEARTBEAT_RANGE },
  batchSize: { code: 'b', range: BATCH_SIZE_RANGE },
  tentativeExecution: { code: 'e', range: SWITCH_RANGE },
  readOnly: { code: 'q', range: READ_ONLY_RANGE },
  brokenRule: { code: 'x', range: BROKEN_RULE_RANGE },
  secondBrokenRule: { code: 'y', range: BROKEN_RULE_RANGE },
};

export const conditionSettings: { readonly [Name in keyof Conditions]: Setting } = {
  latency: { code: 'l', range: conditionRange('latency') },
  jitter: { code: 'j', range: conditionRange('jitter') },
  loss: { code: 'o', range: conditionRange('loss') },
  duplication: { code: 'd', range: conditionRange('duplication') },
};

export const runSettings: { readonly [Name in 'seed' | 'untilTick']: Setting } = {
  seed: { code: 's', range: SEED_RANGE },
  untilTick: { code: 'u', range: UNTIL_TICK_RANGE },
};

/** A setting, with the functions that read it from a setup and write it into one. */
export interface SettingPlace extends Setting {
  /** The path of the setting in a setup. */
  readonly path: readonly string[];
  read(setup: Setup): number;
  /** Returns a setup that differs from the given one in this setting only. */
  write(setup: Setup, value: number): Setup;
}

/** All settings, in the order in which a link names them. */
export const settingPlaces: readonly SettingPlace[] = [
  ...namesOf(clusterSettings).map((name) => ({
    ...clusterSettings[name],
    path: ['cluster', name],
    read: ({ cluster }: Setup) => cluster[name],
    write: (setup: Setup, value: number): Setup => ({ ...setup, cluster: { ...setup.cluster, [name]: value } }),
  })),
  ...namesOf(conditionSettings).map((name) => ({
    ...conditionSettings[name],
    path: ['conditions', name],
    read: ({ conditions }: Setup) => conditions[name],
    write: (setup: Setup, value: number): Setup => ({ ...setup, conditions: { ...setup.conditions, [name]: value } }),
  })),
  ...namesOf(runSettings).map((name) => ({
    ...runSettings[name],
    path: [name],
    read: (setup: Setup) => setup[name],
    write: (setup: Setup, value: number): Setup => ({ ...setup, [name]: value }),
  })),
];

/** The protocol as a setting: in a link, its index in the registry, and only if it is not that of the base. */
export const protocolPlace: SettingPlace = {
  code: 'p',
  get range() {
    return { least: 0, most: protocolIds().length - 1 };
  },
  path: ['protocol'],
  read: ({ protocol }) => (protocolIds() as readonly string[]).indexOf(protocol),
  // An index beyond the registry becomes the name of no protocol, and is refused as such.
  write: (setup, value) => ({ ...setup, protocol: protocolIds()[value] ?? String(value) }),
};

/** Returns the range of a setting in this setup: a protocol may leave no choice. */
export function rangeIn({ protocol }: Pick<Setup, 'protocol'>, { path, range }: SettingPlace): Range {
  const [section, name] = path;
  const fixed = section === 'cluster' ? protocolOf(protocol).fixed?.[name as keyof Cluster] : undefined;
  return fixed === undefined ? range : { least: fixed, most: fixed };
}

/** The names of settings in files and on the command line. */
export const settingNames: readonly string[] = settingPlaces.map(({ path }) => String(path.at(-1)));

/**
 * Returns a setup that differs from the given one in the setting of this name.
 * @throws if there is no setting of this name
 */
export function withSetting(setup: Setup, name: string, value: number): Setup {
  const place = settingPlaces.find(({ path }) => path.at(-1) === name);
  if (!place) throw new Error(`There is no setting ${name}.`);
  return place.write(setup, value);
}

/** Returns the names in one of the tables above, which have no others. */
function namesOf<Name extends string>(table: Readonly<Record<Name, Setting>>): Name[] {
  return Object.keys(table) as Name[];
}
