import type { PlannedIntervention } from '../engine/interventions/index.ts';
import type { Conditions } from '../engine/network/conditions.ts';
import type { Side } from '../engine/pair.ts';
import { sides } from '../engine/pair.ts';
import type { Cluster, Ticks } from '../engine/protocol.ts';
import type { Setup } from '../engine/setup.ts';
import type { BrokenRuleNumber } from '../protocols/pbft/broken/index.ts';
import { type NO_RULE_BROKEN, rulesBroken } from '../protocols/pbft/broken/rulesBroken.ts';

/** The difference of the set-ups of two runs: in words if it is one thing, else how many things it is. */
export type SetupDifference =
  | { readonly kind: 'none' | 'protocol' }
  /** One of the two breaks rules that the other keeps. */
  | { readonly kind: 'rules'; readonly side: Side; readonly rules: readonly BrokenRuleNumber[] }
  /** One deed more is done to one of the two. */
  | { readonly kind: 'deed'; readonly side: Side; readonly intervention: PlannedIntervention }
  /** The same is done at another time. */
  | { readonly kind: 'moved'; readonly intervention: PlannedIntervention; readonly ticks: readonly [Ticks, Ticks] }
  | { readonly kind: 'setting'; readonly name: ComparedSetting; readonly values: readonly [number, number] }
  | { readonly kind: 'several'; readonly count: number };

export type ComparedSetting =
  | Exclude<keyof Cluster, keyof typeof NO_RULE_BROKEN>
  | keyof Conditions
  | 'seed'
  | 'untilTick';

export function setupDifference(first: Setup, second: Setup): SetupDifference {
  if (first.protocol !== second.protocol) return { kind: 'protocol' };
  const found = [...settingsIn(first, second), ...rulesIn(first, second), ...deedsIn(first, second)];
  const [one] = found;
  if (!one) return { kind: 'none' };
  return found.length === 1 ? one : { kind: 'several', count: found.length };
}

function settingsIn(first: Setup, second: Setup): SetupDifference[] {
  const [before, after] = [first, second].map(numbersOf) as [Numbers, Numbers];
  return (Object.keys(before) as ComparedSetting[]).flatMap((name): SetupDifference[] => {
    const values = [before[name], after[name]] as const;
    return values[0] === values[1] ? [] : [{ kind: 'setting', name, values }];
  });
}

type Numbers = Readonly<Record<ComparedSetting, number>>;

function numbersOf({ cluster, conditions, seed, untilTick }: Setup): Numbers {
  const { brokenRule: _first, secondBrokenRule: _second, ...settings } = cluster;
  return { ...settings, ...conditions, seed, untilTick };
}

function rulesIn(first: Setup, second: Setup): SetupDifference[] {
  const rules = [first, second].map(({ cluster }) => rulesBroken(cluster));
  return sides.flatMap((side): SetupDifference[] => {
    const own = (rules[side] ?? []).filter((rule) => !rules[1 - side]?.includes(rule));
    return own.length > 0 ? [{ kind: 'rules', side, rules: own }] : [];
  });
}

function deedsIn(first: Setup, second: Setup): SetupDifference[] {
  const [mine, theirs] = [first, second].map(doneIn) as [PlannedIntervention[], PlannedIntervention[]];
  const left = without(mine, theirs, keyOf);
  const right = without(theirs, mine, keyOf);
  const isSameDeed = left.length === 1 && right.length === 1 && actionOf(left[0]) === actionOf(right[0]);
  if (isSameDeed) {
    const [from, to] = [left[0], right[0]] as [PlannedIntervention, PlannedIntervention];
    return [{ kind: 'moved', intervention: from, ticks: [from.at.tick, to.at.tick] }];
  }
  return [
    ...left.map((intervention): SetupDifference => ({ kind: 'deed', side: 0, intervention })),
    ...right.map((intervention): SetupDifference => ({ kind: 'deed', side: 1, intervention })),
  ];
}

/** A muted intervention is not done. */
function doneIn({ interventions }: Setup): PlannedIntervention[] {
  return interventions.filter(({ muted }) => !muted);
}

function keyOf({ at, action }: PlannedIntervention): string {
  return JSON.stringify([at, action]);
}

function actionOf(intervention: PlannedIntervention | undefined): string {
  return JSON.stringify(intervention?.action);
}

/** The items of a list that another one lacks; each of the other stands for one. */
function without<Item>(items: readonly Item[], others: readonly Item[], key: (item: Item) => string): Item[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(key(other), (counts.get(key(other)) ?? 0) + 1);
  return items.filter((item) => {
    const count = counts.get(key(item)) ?? 0;
    counts.set(key(item), count - 1);
    return count <= 0;
  });
}
