import { ruleTexts } from 'virtual:rule-texts';
import { advance } from '../engine/advance.ts';
import type { History } from '../engine/history.ts';
import { worldAt } from '../engine/history.ts';
import type { Step } from '../engine/trace.ts';
import type { World } from '../engine/world.ts';
import { createPlace } from '../engine/world.ts';
import { kitOf } from '../protocols/index.ts?traced';
import type { RuleText } from './instrument.ts';
import { statementsRun } from './ran.ts';

/** A function of a rule, and what a step ran of it. */
export interface RuleRun {
  readonly rule: RuleText;
  /** The lines that were run, counted in the file from 1. */
  readonly lines: ReadonlySet<number>;
  /** Those of them that said what the step tells. */
  readonly spoken: ReadonlySet<number>;
  /** It belongs to a rule that this run breaks. */
  readonly isBroken: boolean;
}

/**
 * Takes a step once more, with rules that report their lines. Those that spoke come first, then the others, each in the
 * order in which they were run.
 *
 * @param index of the step in the history
 */
export function rulesOfStep(history: History, index: number): RuleRun[] {
  const { ids } = takenAgain(history, index);
  const order = new Map([...ids].map((id, place) => [id, place]));
  const placeOf = ({ statements }: RuleText): number =>
    Math.min(...statements.map(({ id }) => order.get(id) ?? Number.POSITIVE_INFINITY));
  const runs = ruleTexts
    .filter((rule) => placeOf(rule) < Number.POSITIVE_INFINITY)
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((rule) => runOf(rule, order));
  return [...runs.filter(({ spoken }) => spoken.size > 0), ...runs.filter(({ spoken }) => spoken.size === 0)];
}

/** Takes a step with rules that report. */
export function takenAgain(
  history: History,
  index: number,
): { readonly step: Step | null; readonly ids: ReadonlySet<string> } {
  const world = tracedWorld(history, index);
  let step: Step | null = null;
  const ids = statementsRun(() => {
    step = advance(world);
  });
  return { step, ids };
}

/** The world before a step, in which the rules report. */
function tracedWorld(history: History, index: number): World {
  const world = worldAt(history, index);
  const traced = kitOf(history.setup);
  // To copy a state before a step changes it is no rule.
  const { copyState } = history.kit.protocol;
  const kit = { ...traced, protocol: { ...traced.protocol, copyState } };
  const nodes = world.nodes.map((node, self) => ({
    ...node,
    place: createPlace(kit.protocol, self, node.place.cluster),
  }));
  return { ...world, kit, nodes };
}

function runOf(rule: RuleText, order: ReadonlyMap<string, number>): RuleRun {
  const done = rule.statements.filter(({ id }) => order.has(id));
  const linesOf = (statements: typeof done): ReadonlySet<number> =>
    new Set(statements.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, line) => from + line)));
  return {
    rule,
    lines: linesOf(done),
    spoken: linesOf(done.filter(({ speaks }) => speaks)),
    isBroken: rule.path.includes('/broken/'),
  };
}
