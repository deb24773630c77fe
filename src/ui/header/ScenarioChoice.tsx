import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import { overview } from '../../scenario/builtIn/overview.ts';
import { scenarioGroups } from '../../scenario/scenario.ts';
import { openDialog, setNotice } from '../../store/opening.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import controls from '../controls.module.css';
import { useTexts } from '../useTexts.ts';
import styles from './Header.module.css';

/** The last choice: experiments in which a rule is broken. */
const LAB = 'lab';

/** The built-in scenarios; choosing one opens it as a run of its own. */
export function ScenarioChoice() {
  const texts = useTexts();
  const base = useAppState((state) => activeRun(state).scenario.base);
  const brokenRule = useAppState((state) => activeRun(state).scenario.setup.cluster.brokenRule);
  const ids = Object.keys(overview) as ScenarioId[];
  return (
    <select
      className={`${controls.select} ${styles.scenario}`}
      aria-label={texts.controls.scenario}
      value={brokenRule > 0 ? LAB : base}
      onChange={(event) => {
        if (event.target.value === LAB) openDialog('lab');
        const chosen = ids.find((id) => id === event.target.value);
        if (chosen) open(chosen);
      }}
    >
      {scenarioGroups.map((group) => (
        <optgroup key={group} label={texts.scenarioGroups[group]}>
          {ids
            .filter((id) => overview[id].group === group)
            .map((id) => (
              <option key={id} value={id}>
                {texts.scenarios[id].title}
              </option>
            ))}
        </optgroup>
      ))}
      <option value={LAB}>{texts.controls.lab}</option>
    </select>
  );
}

/** Its setup is fetched right after the first view; where that failed, choosing it tries again. */
function open(id: ScenarioId): void {
  import('../../store/openBuiltIn.ts').then(
    ({ openBuiltIn }) => openBuiltIn(id),
    () => setNotice({ kind: 'scenarioNotFetched' }),
  );
}
