import type { Action, PlannedIntervention } from '../engine/interventions/index.ts';
import type { ActionField, InterventionDescriptor, Moment } from '../engine/interventions/intervention.ts';
import { compareMoments } from '../engine/interventions/intervention.ts';
import { mix, pick } from '../engine/network/chance.ts';
import { nodeName } from '../engine/network/envelope.ts';
import { ANY } from '../engine/network/patterns.ts';
import type { Setup } from '../engine/setup.ts';
import type { TermKind } from '../engine/terms.ts';
import { termsOf } from '../engine/terms.ts';
import { kitOf, protocolOf } from '../protocols/index.ts';
import { interventionKinds } from '../protocols/interventions.ts';
import { clashOf } from '../protocols/pbft/broken/policyOf.ts';
import type { ScenarioId } from './builtIn/index.ts';
import { scenarioOf, scenarios } from './builtIn/index.ts';
import { CLIENTS_RANGE, INTERVALS_IN_WINDOW_MIN, REPLICAS_RANGE, REPLICAS_TRIED_MAX } from './limits.ts';
import { sampleLinkTable } from './sampleLinkTable.ts';
import type { Scenario } from './scenario.ts';
import { rangeIn, settingPlaces } from './settings.ts';
import { checkSetup } from './validity.ts';

/** Random scenarios for tests and measurements: the same number always gives the same scenario. All are valid. */

/** The distance of a sample from its base. */
export interface SampleBounds {
  /** The largest cluster. */
  readonly replicas: number;
  readonly clients: number;
  /** Number of interventions added, at most. */
  readonly added: number;
  /** Percentage of settings that are changed. */
  readonly settingsChanged: number;
  /** Number of settings that are changed, at most. */
  readonly settingsMost: number;
  /** Percentage of the base's interventions that are muted or removed. */
  readonly baseChanged: number;
  /** The greatest number, whatever its own bounds are. */
  readonly number: number;
  /** The longest word of an operation, in characters. */
  readonly word: number;
  /** Some words are in letters of other scripts, and emoji. */
  readonly anyScript: boolean;
}

/** Anything that a link can contain. */
export const WILD: SampleBounds = {
  replicas: REPLICAS_RANGE.most,
  clients: CLIENTS_RANGE.most,
  added: 12,
  settingsChanged: 30,
  settingsMost: settingPlaces.length,
  baseChanged: 30,
  number: 2 ** 32,
  word: 14,
  anyScript: true,
};

/** Scenarios as a teacher might send: a few faults on top of a built-in scenario, with small numbers. */
export const LESSON: SampleBounds = {
  replicas: REPLICAS_TRIED_MAX,
  clients: 4,
  added: 4,
  settingsChanged: 15,
  settingsMost: 3,
  baseChanged: 0,
  number: 999,
  word: 4,
  anyScript: false,
};

/** Draws one number after another, from 0 to `count` − 1. */
type DrawNext = (count: number) => number;

export function sampleScenario(number: number, bounds: SampleBounds): Scenario {
  let drawn = 0;
  const draw: DrawNext = (count) => pick(mix(mix(number, ++drawn), 0), count);
  const ids = Object.keys(scenarios) as ScenarioId[];
  const base = ids[draw(ids.length)] as ScenarioId;
  const usual = scenarioOf(base).setup;
  const bare = sampleSettings({ ...usual, interventions: [] }, draw, bounds);
  const interventions = usual.interventions.flatMap((intervention) => sampleFate(intervention, bare, draw, bounds));
  for (let left = draw(bounds.added + 1); left > 0; left--) {
    const intervention = sampleIntervention(bare, interventions, draw, bounds);
    insert(interventions, intervention, draw);
  }
  return { base, setup: { ...bare, interventions } };
}

function sampleSettings(setup: Setup, draw: DrawNext, bounds: SampleBounds): Setup {
  let changed = setup;
  let left = bounds.settingsMost;
  for (const place of settingPlaces) {
    const name = place.path.at(-1);
    // A second rule is broken only where a first one is.
    if (name === 'secondBrokenRule' && changed.cluster.brokenRule === 0) continue;
    if (left === 0 || draw(100) >= bounds.settingsChanged) continue;
    left--;
    const { least, most } = rangeIn(setup, place);
    const top = name === 'replicas' || name === 'clients' ? Math.min(bounds[name], most) : most;
    changed = place.write(changed, sampleNumber({ least, most: top }, draw, bounds));
  }
  const { cluster } = changed;
  const window = Math.max(cluster.window, INTERVALS_IN_WINDOW_MIN * cluster.checkpointInterval);
  // The first of two rules that cannot be broken at once is broken.
  const secondBrokenRule = clashOf(cluster) ? 0 : cluster.secondBrokenRule;
  return { ...changed, cluster: { ...cluster, window, secondBrokenRule } };
}

/** Keeps, mutes or removes an intervention of the base; removes it if it is invalid in this cluster. */
function sampleFate(
  intervention: PlannedIntervention,
  setup: Setup,
  draw: DrawNext,
  bounds: SampleBounds,
): PlannedIntervention[] {
  if (checkSetup({ ...setup, interventions: [intervention] })) return [];
  if (draw(100) >= bounds.baseChanged) return [intervention];
  return draw(2) === 0 ? [] : [{ ...intervention, muted: true }];
}

const descriptors: readonly InterventionDescriptor[] = Object.values(interventionKinds) as InterventionDescriptor[];

function sampleIntervention(
  setup: Setup,
  others: readonly PlannedIntervention[],
  draw: DrawNext,
  bounds: SampleBounds,
): PlannedIntervention {
  const { lies } = protocolOf(setup.protocol).parts;
  const isNameable = (field: ActionField): boolean =>
    field.type !== 'term' || termsOf(kitOf(setup), field.of).length > 0;
  const possible = descriptors.filter(({ isLie, fields }) => (lies || !isLie) && fields.every(isNameable));
  const { kind, fields } = possible[draw(possible.length)] as InterventionDescriptor;
  const values = fields.map((field) => [field.name, sampleField(field, setup, draw, bounds)]);
  // The names and values are those that the descriptor asks for.
  const action = { kind, ...Object.fromEntries(values) } as Action;
  const at = sampleMoment(others, draw, bounds);
  return draw(8) === 0 ? { at, action, muted: true } : { at, action };
}

/** Often returns the moment of another intervention, since the order within a moment is easily lost. */
function sampleMoment(others: readonly PlannedIntervention[], draw: DrawNext, bounds: SampleBounds): Moment {
  const other = others[draw(others.length)];
  if (other && draw(3) === 0) return other.at;
  const tick = draw(Math.min(bounds.number, 5000));
  return { tick, after: draw(2) === 0 ? 0 : draw(20) };
}

/** Inserts an intervention at its moment, at a random position among those of the same moment. */
function insert(list: PlannedIntervention[], intervention: PlannedIntervention, draw: DrawNext): void {
  const before = list.filter(({ at }) => compareMoments(at, intervention.at) < 0).length;
  const same = list.filter(({ at }) => compareMoments(at, intervention.at) === 0).length;
  list.splice(before + draw(same + 1), 0, intervention);
}

function sampleField(field: ActionField, setup: Setup, draw: DrawNext, bounds: SampleBounds): string | number {
  const { replicas, clients } = setup.cluster;
  const nodes = replicas + clients;
  if ('any' in field && draw(3) === 0) return ANY;
  switch (field.type) {
    case 'replica':
      return draw(replicas);
    case 'client':
      return draw(clients);
    case 'node':
      return draw(nodes);
    case 'number':
      return sampleNumber(field, draw, bounds);
    case 'term':
      return termIn(field.of, setup, draw);
    case 'linkTable':
      return sampleLinkTable(nodes, draw, bounds.added, (range) => sampleNumber(range, draw, bounds));
    case 'choice':
      return field.choices[draw(field.choices.length)] as string;
    case 'groups':
      return Array.from({ length: nodes }, () => field.letters[draw(field.letters.length)]).join('');
    case 'message':
      return sampleMessage(setup, draw);
    case 'operation':
      return sampleOperation(setup, draw, bounds);
  }
}

function termIn(of: TermKind, setup: Setup, draw: DrawNext): string {
  const terms = termsOf(kitOf(setup), of);
  return terms[draw(terms.length)] as string;
}

/** Draws small, large and extreme numbers alike. */
function sampleNumber({ least, most }: { least: number; most: number }, draw: DrawNext, bounds: SampleBounds): number {
  const top = Math.max(least, Math.min(most, bounds.number));
  const span = 10 ** draw(11);
  return draw(10) === 0 ? top : least + draw(Math.min(span, top - least + 1));
}

function sampleMessage({ protocol, cluster }: Setup, draw: DrawNext): string {
  const letters = Object.values(protocolOf(protocol).letters);
  const node = (): string => nodeName(draw(cluster.replicas + cluster.clients), cluster.replicas);
  const again = draw(5) === 0 ? `.${1 + draw(9)}` : '';
  const copy = draw(5) === 0 ? `x${1 + draw(3)}` : '';
  return `${letters[draw(letters.length)]}${draw(3)}.${1 + draw(40)}.${node()}.${node()}${again}${copy}`;
}

const wordCharacters = [...'abcxyzABZ0189_-'];

/** Letters of other scripts, and emoji: so many that three words of them are still an operation. */
const otherCharacters = ['é', 'ж', 'か', 'ぎ', '𐐷', 'ع', 'की', 'ん', '한', '👍🏽', '❤️', '🇨🇳', '1️⃣', '_', 'b'];
const OTHERS_MAX = 6;

function sampleOperation({ protocol }: Setup, draw: DrawNext, bounds: SampleBounds): string {
  const isOther = bounds.anyScript && protocolOf(protocol).asks === 'operation' && draw(4) === 0;
  const characters = isOther ? otherCharacters : wordCharacters;
  const word = (): string =>
    Array.from(
      { length: 1 + draw(isOther ? OTHERS_MAX : bounds.word) },
      () => characters[draw(characters.length)],
    ).join('');
  const { asks } = protocolOf(protocol);
  if (asks === 'address') {
    const path = ['', `111${1 + draw(4)}/req?`, `111${1 + draw(4)}/prepare?`][draw(3)];
    return `${path}warTime=${word()}`;
  }
  const shapes = [
    () => `put ${word()} ${word()}`,
    () => `get ${word()}`,
    () => `add ${word()} ${draw(2) === 0 ? '-' : ''}${draw(1000)}`,
    () => `cas ${word()} ${word()} ${word()}`,
    () => `warTime=${word()}`,
  ];
  return (shapes[draw(shapes.length)] as () => string)();
}
