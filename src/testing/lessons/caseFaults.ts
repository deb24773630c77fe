import type { History } from '../../engine/history.ts';
import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import type { Case, CaseRun } from '../../lessons/cases/case.ts';
import { holds } from '../../lessons/condition.ts';
import { placeOf } from '../../lessons/place.ts';
import { runOf } from '../../protocols/run.ts';
import { checkSetup } from '../../scenario/validity.ts';

/** Returns what a case says that its runs do not show, as lines for a person to read. */
export function faultsOfCase({ run, kept }: Case): string[] {
  const histories = { run: runOf(run.scenario.setup), kept: runOf(kept.scenario.setup) };
  const idle = [idleIn(histories.run), idleIn(histories.kept)] as const;
  // A message that is delayed in one of the two runs may not even be sent in the other.
  const idleInBoth = [...idle[0]].filter((text) => idle[1].has(text));
  return [
    ...idleInBoth.map((text) => `is without effect in both runs: ${text}`),
    ...faultsOfSide(run, histories.run, histories.kept).map((fault) => `run: ${fault}`),
    ...faultsOfSide(kept, histories.kept, histories.run).map((fault) => `kept: ${fault}`),
  ];
}

function faultsOfSide({ scenario, place, claims }: CaseRun, history: History, other: History): string[] {
  const refusal = checkSetup(scenario.setup);
  const untrue = claims.flatMap((claim, index) => (holds(history, claim).holds ? [] : [`claim ${index} is not true`]));
  const isTrueOfOther = claims.every((claim) => holds(other, claim).holds);
  return [
    ...(refusal ? [`is refused: ${JSON.stringify(refusal)}`] : []),
    ...(placeOf(history, place) === null ? ['its place is not found'] : []),
    ...untrue,
    ...(isTrueOfOther ? ['its claims are true of the other run as well'] : []),
  ];
}

/** The interventions that had no effect in a run. */
function idleIn({ steps }: History): ReadonlySet<string> {
  return new Set(
    steps.flatMap(({ cause }) =>
      cause.kind === 'intervention' && cause.noEffect !== null ? [textOf(cause.intervention)] : [],
    ),
  );
}

function textOf({ at, action }: PlannedIntervention): string {
  return `${JSON.stringify(action)} at ${at.tick}`;
}
