import type { ReactNode } from 'react';
import { setPreferences } from '../../store/actions/preferences.ts';
import type { Preferences } from '../../store/state.ts';
import { useAppState } from '../../store/store.ts';
import type { LanguageId } from '../../text/index.ts';
import { languages } from '../../text/index.ts';
import controls from '../atoms/controls.module.css';
import { useTexts } from '../texts/useTexts.ts';
import styles from './forms.module.css';
import { LessonAnswers } from './LessonAnswers.tsx';
import { useDialogTexts } from './useDialogTexts.ts';

/** The user's preferences; each choice takes effect at once. */
export function SettingsForm() {
  const texts = useDialogTexts();
  const { language, theme, themes } = useTexts().controls;
  const preferences = useAppState((state) => state.preferences);
  const names = Object.fromEntries(Object.entries(languages).map(([id, { name }]) => [id, name])) as Record<
    LanguageId,
    string
  >;
  return (
    <>
      <div className={styles.fields}>
        <Choice name="language" label={language} choices={names} />
        <Choice name="theme" label={theme} choices={themes} />
        <Choice name="orientation" label={texts.orientation} choices={texts.orientations} />
        <Choice name="announcements" label={texts.announcements} choices={texts.announcementChoices} />
        <Check isOn={preferences.showFuture} onChange={(showFuture) => setPreferences({ showFuture })}>
          {texts.showFuture}
        </Check>
        <Check isOn={preferences.letterKeys} onChange={(letterKeys) => setPreferences({ letterKeys })}>
          {texts.letterKeys}
        </Check>
      </div>
      <LessonAnswers />
    </>
  );
}

type ChoiceName = 'language' | 'theme' | 'orientation' | 'announcements';

function Choice<Name extends ChoiceName>(props: {
  name: Name;
  label: string;
  choices: Readonly<Record<Preferences[Name], string>>;
}) {
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
