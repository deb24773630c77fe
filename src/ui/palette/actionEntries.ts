import type { NoEffectReason } from '../../engine/interventions/intervention.ts';
import { setPreferences } from '../../store/actions/preferences.ts';
import type { Preferences } from '../../store/state.ts';
import { activeRun } from '../../store/store.ts';
import { settingChecks, settingChoices } from '../dialogs/settingChoices.ts';
import { offersFor } from '../menu/actions.ts';
import { carryOut, offerLabel, refusalText } from '../menu/offerTexts.ts';
import { breakEntries } from '../shell/bar/breakEntries.ts';
import type { Command } from '../shell/commands.ts';
import { commands } from '../shell/commands.ts';
import { moreEntries } from '../shell/header/moreEntries.ts';
import { focusTitle } from '../side/focus/focusTitle.ts';
import { worldToRead } from '../side/worldNow.ts';
import type { PageNow, PaletteEntry, PaletteWords } from './entry.ts';
import { entry } from './entry.ts';
import { refusalNow } from './refusals.ts';

/**
 * Everything that can be done, from the registries of the menus, of the settings and of the keys. What is in several of
 * them is one entry: it has the name that the first gives it, is found by the names of all, and does what the last does.
 */
export function actionEntries(page: PageNow, language: PaletteWords): readonly PaletteEntry[] {
  const joined = new Map<string, PaletteEntry>();
  const sources = [ofMore, ofBreaking, ofFocus, ofSettings, ofKeys];
  for (const action of sources.flatMap((source) => source(page, language))) {
    const known = joined.get(action.id);
    joined.set(action.id, known ? joinedWith(known, action) : action);
  }
  return [...joined.values()].map((action) => {
    return { ...action, refusal: action.refusal ?? refusalNow(action.id, page.state, language) };
  });
}

function joinedWith(known: PaletteEntry, { label, keys, isOn, refusal, run }: PaletteEntry): PaletteEntry {
  return {
    ...known,
    names: [...known.names, label],
    keys: [...known.keys, ...keys],
    isOn: known.isOn || isOn,
    refusal: known.refusal ?? refusal,
    run,
  };
}

function action(given: Omit<Parameters<typeof entry>[0], 'group'>): PaletteEntry {
  return entry({ ...given, group: 'actions' });
}

function ofMore({ facts }: PageNow, { texts }: PaletteWords): readonly PaletteEntry[] {
  const entries = moreEntries(facts, { controls: texts.controls, later: texts }).flat();
  // Nobody looks in the palette for the palette; the settings have each language and theme by its name.
  return entries
    .filter(({ id }) => id !== 'palette' && !/^(language|theme)\./.test(id))
    .map(({ id, label, isPressed = false, run }) => action({ id, label, isOn: isPressed, run }));
}

function ofBreaking({ state }: PageNow, { texts, words }: PaletteWords): readonly PaletteEntry[] {
  const { history, cursor } = activeRun(state);
  const { controls, folded } = texts;
  const { crashes, dialogs } = breakEntries(history, cursor.step, { controls, moreReplicas: folded.moreReplicas });
  const reason = (refused: NoEffectReason | null): string | null =>
    refused === null ? null : texts.interventions.noEffect[refused];
  return [
    ...crashes.map((crash) => ({ ...crash, label: words.palette.named(controls.breaks.crash, crash.label) })),
    ...dialogs,
  ].map(({ id, label, refused, run }) => action({ id, label, refusal: reason(refused), run }));
}

/** The offers of the menu of the thing in focus. */
function ofFocus({ state }: PageNow, { texts, words }: PaletteWords): readonly PaletteEntry[] {
  const { focus } = state;
  if (!focus) return [];
  const { history, cursor } = activeRun(state);
  const title = focusTitle(texts, history, focus);
  return offersFor(worldToRead(history, cursor.step), focus).map((offer) => {
    const id = offer.kind === 'dialog' ? offer.dialog : JSON.stringify(offer.action);
    const label = words.palette.named(title, offerLabel(texts, offer));
    return action({ id, label, refusal: refusalText(texts, offer), run: () => carryOut(offer) });
  });
}

function ofSettings({ facts: { preferences } }: PageNow, { texts, words }: PaletteWords): readonly PaletteEntry[] {
  const choices = Object.values(settingChoices(texts.controls, words)).flatMap(({ name, label, choices }) =>
    Object.entries<string>(choices).map(([value, valueName]) =>
      action({
        id: `${name}.${value}`,
        label: words.palette.named(label, valueName),
        isOn: preferences[name] === value,
        run: () => setPreferences({ [name]: value as Preferences[typeof name] }),
      }),
    ),
  );
  const checks = settingChecks(words).map(({ name, label }) => {
    const isOn = preferences[name];
    return action({ id: name, label, isOn, run: () => setPreferences({ [name]: !isOn }) });
  });
  return [...choices, ...checks];
}

/** The commands that have keys. The runs have theirs, and a group of their own. */
function ofKeys({ facts }: PageNow, { words }: PaletteWords): readonly PaletteEntry[] {
  return commands
    .filter((command) => isAction(command) && (command.id !== 'matrix' || facts.hasLog))
    .map((command) => {
      const [first = ''] = command.keys;
      return action({
        id: command.id,
        label: words.commands[command.id],
        keys: command.keys,
        run: () => command.run(first),
      });
    });
}

function isAction({ id }: Command): boolean {
  return id !== 'palette' && id !== 'run';
}
