import type { ReactNode } from 'react';
import { setPreferences } from '../../store/actions/preferences.ts';
import type { Preferences } from '../../store/state.ts';
import { useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { useTexts } from '../texts/useTexts.ts';
import styles from './forms.module.css';
import { LessonAnswers } from './LessonAnswers.tsx';
import type { ChoiceName, SettingChoice } from './settingChoices.ts';
import { settingChecks, settingChoices } from './settingChoices.ts';
import { useDialogTexts } from './useDialogTexts.ts';

/** The user's preferences; each choice takes effect at once. */
export function SettingsForm() {
  const texts = useDialogTexts();
  const preferences = useAppState((state) => state.preferences);
  const { language, theme, orientation, announcements } = settingChoices(useTexts().controls, texts);
  return (
    <>
      <div className={styles.fields}>
        <Choice {...language} />
        <Choice {...theme} />
        <Choice {...orientation} />
        <Choice {...announcements} />
        {settingChecks(texts).map(({ name, label }) => (
          <Check key={name} isOn={preferences[name]} onChange={(isOn) => setPreferences({ [name]: isOn })}>
            {label}
          </Check>
        ))}
      </div>
      <LessonAnswers />
    </>
  );
}

function Choice<Name extends ChoiceName>(props: SettingChoice<Name>) {
  const value = useAppState((state) => state.preferences[props.name]);
  const ids = Object.keys(props.choices) as Preferences[Name][];
  return (
    <label className={styles.label}>
      <span>{props.label}</span>
      <select
        className={controls.select}
        value={value}
        onChange={(event) => {
          const chosen = ids.find((id) => id === event.target.value);
          if (chosen) setPreferences({ [props.name]: chosen });
        }}
      >
        {ids.map((id) => (
          <option key={id} value={id}>
            {props.choices[id]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Check(props: { isOn: boolean; onChange: (isOn: boolean) => void; children: ReactNode }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={props.isOn} onChange={(event) => props.onChange(event.target.checked)} />
      <span>{props.children}</span>
    </label>
  );
}
