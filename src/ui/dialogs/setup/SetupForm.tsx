import { useId, useState } from 'react';
import { changeSetup } from '../../../store/actions/changing.ts';
import { openDialog } from '../../../store/actions/view.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import styles from '../forms.module.css';
import { SettingInput } from './SettingInput.tsx';
import type { FormFault, SettingGroup } from './setupFields.ts';
import { faultIn, rangeOf, settingGroups, settingsIn, setupOf, valuesOf } from './setupFields.ts';
import type { SetupTexts } from './useSetupTexts.ts';
import { useSetupTexts } from './useSetupTexts.ts';

const groups = Object.keys(settingGroups) as SettingGroup[];

/** Another cluster or network: the same plan from the start, as a run of its own. */
export function SetupForm() {
  const texts = useSetupTexts();
  const setup = useAppState((state) => activeRun(state).scenario.setup);
  const [values, setValues] = useState(() => valuesOf(setup));
  const faultId = useId();
  const fault = faultIn(setup, values);
  const shown = groups
    .map((group) => [group, settingsIn(group, setup)] as const)
    .filter(([, names]) => names.length > 0);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (fault) return;
        const { cluster, conditions, seed, untilTick } = setupOf(setup, values);
        // First: there may be no room for another run, which opens another dialog.
        openDialog(null);
        changeSetup({ cluster, conditions, seed, untilTick });
      }}
    >
      <p className={styles.intro}>{texts.setupIntro}</p>
      {shown.map(([group, names]) => (
        <fieldset key={group} className={styles.group}>
          <legend className={styles.legend}>{texts[group]}</legend>
          <div className={styles.fields}>
            {names.map((name) => (
              <SettingInput
                key={name}
                name={name}
                values={values}
                faultId={fault?.name === name ? faultId : null}
                onChange={(value) => setValues({ ...values, [name]: value })}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div className={styles.foot}>
        <p role="alert" id={faultId} className={styles.fault}>
          {fault && ruleText(fault, texts)}
        </p>
        <button type="submit" className={`${controls.button} ${controls.primary}`} aria-disabled={fault !== null}>
          {texts.apply}
        </button>
      </div>
    </form>
  );
}

/** The rule that was broken, in a sentence. */
function ruleText({ name, fault }: FormFault, texts: SetupTexts): string {
  if (fault.kind === 'windowTooSmall') return texts.windowTooSmall(texts.window);
  if (fault.kind === 'rulesClash') return texts.rulesClash(fault);
  const { least, most } = rangeOf(name);
  const rules: Readonly<Record<string, string>> = texts.settingRules;
  const rule = fault.kind === 'outOfRange' && fault.value < least ? rules[name] : undefined;
  if (rule) return texts.outOfRangeByRule(texts[name], least, most, rule);
  return texts.outOfRange(texts[name], least, most);
}
