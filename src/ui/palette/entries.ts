import { openGlossaryAt } from '../../store/wantedTerm.ts';
import type { Item } from '../gallery/items.ts';
import { itemsIn, runItems } from '../gallery/items.ts';
import { lessonItems } from '../gallery/lessonItems.ts';
import { commands } from '../shell/commands.ts';
import { focusStage } from '../shell/focusStage.ts';
import { actionEntries } from './actionEntries.ts';
import type { PageNow, PaletteEntry, PaletteWords } from './entry.ts';
import { entry } from './entry.ts';

/** Everything that the palette has but the steps of the run, in one language. */
export function entriesIn(page: PageNow, language: PaletteWords): readonly PaletteEntry[] {
  const { texts, words, cards } = language;
  return [
    ...actionEntries(page, language),
    ...runEntries(page, language),
    ...[...lessonItems(cards), ...itemsIn({ texts, words })].map(itemEntry),
    ...termEntries(language),
  ];
}

/** The same, found by the names that it has in other languages as well. */
export function foundInAll(page: PageNow, own: PaletteWords, others: readonly PaletteWords[]): readonly PaletteEntry[] {
  const names = new Map<string, string[]>();
  for (const { id, label, names: more } of others.flatMap((other) => entriesIn(page, other))) {
    names.set(id, [...(names.get(id) ?? []), label, ...more]);
  }
  return entriesIn(page, own).map((each) => ({ ...each, names: [...each.names, ...(names.get(each.id) ?? [])] }));
}

/** The runs of the tab, as their keys go to them. */
function runEntries({ state }: PageNow, { texts, words }: PaletteWords): readonly PaletteEntry[] {
  const command = commands.find(({ id }) => id === 'run');
  return runItems(texts, state.runs).map(({ id, title, tag, open }, index) => {
    const keys = command?.keys[index];
    return entry({
      id,
      group: 'runs',
      label: words.palette.named(tag, title),
      names: [words.commands.run],
      keys: keys ? [keys] : [],
      isOn: id === `run.${state.active}`,
      run: () => (command && keys ? command.run(keys) : open()),
    });
  });
}

function itemEntry({ id, group, title, tag, open }: Item): PaletteEntry {
  const run = (): void => {
    open();
    // The page is another one: nothing of it had the focus before.
    focusStage();
  };
  return entry({ id, group, label: title, hint: tag, run });
}

function termEntries({ glossary }: PaletteWords): readonly PaletteEntry[] {
  return Object.entries(glossary).map(([id, { term, meaning, variants }]) =>
    entry({
      id: `term.${id}`,
      group: 'terms',
      label: term,
      hint: meaning,
      names: variants,
      run: () => openGlossaryAt(term),
    }),
  );
}
