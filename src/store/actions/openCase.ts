import type { Case, CaseRun } from '../../lessons/cases/case.ts';
import { placeOf } from '../../lessons/place.ts';
import { runOf } from '../../protocols/run.ts';
import type { OpenedRun } from './opening.ts';
import { openRuns } from './opening.ts';

/** Opens the run of a case at the place to look at, and beside it the one without the mistake. */
export function openCase({ run, kept, keptBy }: Case): void {
  openRuns([opened(run), { ...opened(kept), change: { kind: keptBy === 'rule' ? 'rulesKept' : 'setup' } }]);
}

/** A place is found in the run alone, so the run is made for it: some hundred steps at most. */
function opened({ scenario, place }: CaseRun): OpenedRun {
  return { scenario, step: placeOf(runOf(scenario.setup), place) ?? 0, event: null, focus: null };
}
