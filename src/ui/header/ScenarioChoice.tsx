import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import { scenarioGroups } from '../../scenario/scenario.ts';
import { openBuiltIn } from '../../store/opening.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import controls from '../controls.module.css';
import { useTexts } from '../useTexts.ts';
import styles from './Header.module.css';

/** The built-in scenarios; choosing one opens it as a run of its own. */
export function ScenarioChoice() {
  const texts = useTexts();
  const base = useAppState((state) => activeRun(state).scenario.base);
  const ids = Object.keys(scenarios) as ScenarioId[];
  return (
    <select
      className={`${controls.select} ${styles.scenario}`}
      aria-label={texts.controls.scenario}
      value={base}
      onChange={(event) => {
        const chosen = ids.find((id) => id === event.target.value);
        if (chosen) openBuiltIn(chosen);
      }}
    >
      {scenarioGroups.map((group) => (
        <optgroup key={group} label={texts.scenarioGroups[group]}>
          {ids
            .filter((id) => scenarios[id].group === group)
            .map((id) => (
              <option key={id} value={id}>
                {texts.scenarios[id].title}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
