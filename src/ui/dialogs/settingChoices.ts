import type { Preferences } from '../../store/state.ts';
import type { LanguageId } from '../../text/index.ts';
import { languages } from '../../text/index.ts';
import type { DialogTexts, PageTexts } from '../../text/texts.ts';

/** The settings: the form and the palette read these lists. */

export type ChoiceName = 'language' | 'theme' | 'orientation' | 'announcements';
export type CheckName = 'showFuture' | 'letterKeys';

/** A preference with a few values; each has a name. */
export interface SettingChoice<Name extends ChoiceName = ChoiceName> {
  readonly name: Name;
  readonly label: string;
  readonly choices: Readonly<Record<Preferences[Name], string>>;
}

/** A preference that is on or off. */
export interface SettingCheck {
  readonly name: CheckName;
  readonly label: string;
}

type Choices = { readonly [Name in ChoiceName]: SettingChoice<Name> };

export function settingChoices({ language, theme, themes }: PageTexts['controls'], words: DialogTexts): Choices {
  const names = Object.entries(languages).map(([id, { name }]) => [id, name]);
  return {
    language: {
      name: 'language',
      label: language,
      choices: Object.fromEntries(names) as Record<LanguageId, string>,
    },
    theme: { name: 'theme', label: theme, choices: themes },
    orientation: { name: 'orientation', label: words.orientation, choices: words.orientations },
    announcements: { name: 'announcements', label: words.announcements, choices: words.announcementChoices },
  };
}

export function settingChecks(words: DialogTexts): readonly SettingCheck[] {
  return [
    { name: 'showFuture', label: words.showFuture },
    { name: 'letterKeys', label: words.letterKeys },
  ];
}
