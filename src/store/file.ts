import { openingStepOf } from '../scenario/builtIn/overview.ts';
import { scenarioFromFile } from '../scenario/file/file.ts';
import { openScenario } from './actions/opening.ts';
import { openDialog, setNotice } from './actions/view.ts';

/** Opens a scenario file as a run of its own, or says what is wrong with it. */
export async function openFile(file: Blob): Promise<void> {
  const result = scenarioFromFile(await file.text());
  openDialog(null);
  if (!result.ok) return setNotice({ kind: 'fileRefused', fault: result.fault });
  openScenario({ scenario: result.scenario, step: openingStepOf(result.scenario.base), event: null, focus: null });
}
