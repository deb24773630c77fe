import type { Action, PlannedIntervention } from '../engine/interventions/index.ts';
import { usualAmount, usualGroups } from '../engine/lying/usual.ts';
import type { NodeId } from '../engine/protocol.ts';
import type { Setup } from '../engine/setup.ts';
import { interventionOf } from '../protocols/interventions.ts';
import type { BehaviourId } from '../protocols/pbft/lies/index.ts';
import { behaviourOf } from '../protocols/pbft/lies/index.ts';
import type { Range } from '../scenario/limits.ts';
import { INTERVALS_IN_WINDOW_MIN, REPLICAS_RANGE } from '../scenario/limits.ts';
import type { SettingPlace } from '../scenario/settings.ts';
import { settingPlaces, withSetting } from '../scenario/settings.ts';

/** A number that an experiment can sweep. */
export interface Swept {
  /** Its letter in a link, never reused for another. */
  readonly code: string;
  readonly range: Range;
  readonly unit: Unit;
  /** Returns a setup that differs from the given one in this number, and in what has to follow it. */
  apply(setup: Setup, value: number): Setup;
}

export type Unit = 'count' | 'milliseconds' | 'percent';

/** Everything that can be swept. Menus, links, texts and the command line read this table. */
export const sweptNumbers = {
  replicas: { ...placeOf('replicas'), unit: 'count', apply: withReplicas },
  batchSize: { ...placeOf('batchSize'), unit: 'count', apply: withNumber('batchSize') },
  checkpointInterval: { ...placeOf('checkpointInterval'), unit: 'count', apply: withInterval },
  loss: { ...placeOf('loss'), unit: 'percent', apply: withNumber('loss') },
  latency: { ...placeOf('latency'), unit: 'milliseconds', apply: withNumber('latency') },
  clientTimeout: { ...placeOf('clientTimeout'), unit: 'milliseconds', apply: withNumber('clientTimeout') },
  viewChangeTimeout: { ...placeOf('viewChangeTimeout'), unit: 'milliseconds', apply: withNumber('viewChangeTimeout') },
  statusInterval: { ...placeOf('statusInterval'), unit: 'milliseconds', apply: withNumber('statusInterval') },
  /** No more than f of the largest cluster. */
  liars: {
    code: 'f',
    range: { least: 0, most: Math.floor((REPLICAS_RANGE.most - 1) / 3) },
    unit: 'count',
    apply: withLiars,
  },
} as const satisfies Readonly<Record<string, Swept>>;

export type SweptId = keyof typeof sweptNumbers;

export const sweptIds = Object.keys(sweptNumbers) as readonly SweptId[];

export function isSweptId(text: string): text is SweptId {
  return Object.hasOwn(sweptNumbers, text);
}

export function sweptOf(id: SweptId): Swept {
  return sweptNumbers[id];
}

/** The lie that is told: as primary it orders nothing, and says nothing of a view that it should begin (§4.4). */
export const LIES_OF_LIARS: readonly BehaviourId[] = ['ignoresClient', 'withholdsNewView'];

function placeOf(name: string): Pick<SettingPlace, 'code' | 'range'> {
  const place = settingPlaces.find(({ path }) => path.at(-1) === name);
  if (!place) throw new Error(`There is no setting ${name}.`);
  const { code, range } = place;
  return { code, range };
}

function withNumber(name: string): (setup: Setup, value: number) => Setup {
  return (setup, value) => withSetting(setup, name, value);
}

/** L ≥ 2K (§4.3): a window that is too small grows with the interval. */
function withInterval(setup: Setup, value: number): Setup {
  const window = Math.max(setup.cluster.window, INTERVALS_IN_WINDOW_MIN * value);
  return withSetting(withSetting(setup, 'checkpointInterval', value), 'window', window);
}

/** Clients follow the replicas: where an intervention names one as a node, it is meant in the new cluster, too. */
function withReplicas(setup: Setup, value: number): Setup {
  const more = value - setup.cluster.replicas;
  const interventions = setup.interventions.map(({ at, action }) => ({
    at,
    action: withClientsMoved(action, setup.cluster.replicas, more),
  }));
  return { ...withSetting(setup, 'replicas', value), interventions };
}

function withClientsMoved(action: Action, replicas: number, more: number): Action {
  const moved: Record<string, unknown> = { ...action };
  for (const { name, type } of interventionOf(action.kind).fields) {
    const value = moved[name];
    if (type === 'node' && typeof value === 'number' && value >= replicas) moved[name] = value + more;
  }
  return moved as unknown as Action;
}

/** The liars are the primaries of the first views: R0, R1, … So every one of them costs a change of views. */
function withLiars(setup: Setup, value: number): Setup {
  const liars = Array.from({ length: value }, (_, node) => node);
  const lies = liars.flatMap((node) => LIES_OF_LIARS.map((behaviour) => lieOf(setup, node, behaviour)));
  return { ...setup, interventions: [...lies, ...setup.interventions] };
}

function lieOf({ cluster }: Setup, node: NodeId, behaviour: BehaviourId): PlannedIntervention {
  const way = behaviourOf(behaviour);
  const [groups, amount] = [usualGroups(way, node, cluster), usualAmount(way)];
  return { at: { tick: 0, after: 0 }, action: { kind: 'misbehave', node, behaviour, groups, amount } };
}
