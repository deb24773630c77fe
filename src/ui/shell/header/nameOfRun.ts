import type { KeptRun } from '../../../store/run.ts';
import { nodeLabel, nodesOf } from '../../../text/names.ts';
import type { PageTexts, Texts } from '../../../text/texts.ts';
import { isVariant, titleOfScenario } from '../titleOfScenario.ts';

/** Returns the name of a run after its letter: what it is. A change made in the run itself is part of that. */
export function nameOfRun(texts: PageTexts | Texts, run: KeptRun): string {
  const { seen } = run;
  // Nothing of what was done to it: only whose view it is.
  if (seen && 'oneView' in texts) return texts.oneView.tab(nodeLabel(nodesOf(run.scenario.setup), seen.by));
  const name = nameOfOrigin(texts, run);
  const { changedRun } = texts.controls;
  return run.changes > 0 || (run.origin.kind === 'opened' && isVariant(run.scenario)) ? changedRun(name) : name;
}

/** The scenario that was opened, or the intervention that the run came from, and its place. */
function nameOfOrigin(texts: PageTexts | Texts, { origin, scenario }: KeptRun): string {
  if (origin.kind === 'opened') return titleOfScenario(texts, scenario);
  const { change, step } = origin;
  if (change.kind === 'setup') return texts.controls.runSetup;
  if (change.kind === 'rulesKept') return texts.controls.runRulesKept;
  // Until the words for interventions have come, the run has the name of its origin.
  if (!('interventions' in texts)) return titleOfScenario(texts, scenario);
  return texts.interventions.runName(change.kind, change.action, step, nodesOf(scenario.setup));
}
