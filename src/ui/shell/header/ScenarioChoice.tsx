import { rulesBroken } from '../../../protocols/pbft/broken/rulesBroken.ts';
import type { ScenarioId } from '../../../scenario/builtIn/index.ts';
import { overview } from '../../../scenario/builtIn/overview.ts';
import { scenarioGroups } from '../../../scenario/scenario.ts';
import { openBuiltIn } from '../../../store/actions/opening.ts';
import { openDialog } from '../../../store/actions/view.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { useTexts } from '../../texts/useTexts.ts';
import styles from './Header.module.css';

/** The last choices: experiments in which a rule is broken, and those that the Go demo and PBFT both run. */
const collections = ['lab', 'comparisons'] as const;

/** The built-in scenarios; choosing one opens it as a run of its own. */
export function ScenarioChoice() {
  const texts = useTexts();
  const base = useAppState((state) => activeRun(state).scenario.base);
  const isBroken = useAppState((state) => rulesBroken(activeRun(state).scenario.setup.cluster).length > 0);
  const ids = Object.keys(overview) as ScenarioId[];
  return (
    <select
      className={`${controls.select} ${styles.scenario}`}
      aria-label={texts.controls.scenario}
      value={isBroken ? collections[0] : base}
      onChange={(event) => {
        const collection = collections.find((id) => id === event.target.value);
        if (collection) openDialog(collection);
        const chosen = ids.find((id) => id === event.target.value);
        if (chosen) openBuiltIn(chosen);
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
      {collections.map((id) => (
        <option key={id} value={id}>
          {texts.controls[id]}
        </option>
      ))}
    </select>
  );
}
