import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cases } from '../../lessons/cases/index.ts';
import { playableIds } from '../../lessons/playable.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import { comparisons } from '../../scenario/comparisons/index.ts';
import { store } from '../../store/store.ts';
import { paletteNow } from '../../testing/ui/paletteNow.ts';
import { languages } from '../../text/index.ts';
import { settingChecks, settingChoices } from '../dialogs/settingChoices.ts';
import { breakEntries } from '../shell/bar/breakEntries.ts';
import { commands } from '../shell/commands.ts';
import { moreEntries } from '../shell/header/moreEntries.ts';
import { foundInAll } from './entries.ts';
import type { PaletteEntry } from './entry.ts';
import { foundGroups, namesOf, ROWS_A_GROUP } from './search.ts';
import { loadPaletteWords } from './usePaletteWords.ts';

const english = await loadPaletteWords(languages.en);
const chinese = await loadPaletteWords(languages.zh);
const initial = store.getInitialState();

/** All that a reader of one language has, in a run with something in focus. */
function entriesFor(own: typeof english): readonly PaletteEntry[] {
  return foundInAll(paletteNow(), own, [own === english ? chinese : english]);
}

beforeEach(() => {
  store.setState({ ...initial, focus: { kind: 'node', node: 1 } }, true);
});

/** Every thing that the palette is to have, by its id and its name in a language. */
function namesIn({ texts, words, glossary, cards }: typeof english): (readonly [string, string])[] {
  const { facts, state } = paletteNow();
  const { controls, folded } = texts;
  const { history, cursor } = state.runs[0] as {
    history: NonNullable<(typeof state.runs)[0]['history']>;
    cursor: { step: number };
  };
  const breaking = breakEntries(history, cursor.step, { controls, moreReplicas: folded.moreReplicas });
  const choices = Object.values(settingChoices(controls, words)).flatMap(({ name, label, choices }) =>
    Object.entries<string>(choices).map(([value, choice]) => [`${name}.${value}`, `${label} ${choice}`] as const),
  );
  return [
    ...commands.filter(({ id }) => id !== 'run' && id !== 'palette').map(({ id }) => [id, words.commands[id]] as const),
    ...moreEntries(facts, { controls, later: texts })
      .flat()
      .filter(({ id }) => id !== 'palette')
      .map(({ id, label }) => [id, label] as const),
    ...breaking.crashes.map(({ id, label }) => [id, `${controls.breaks.crash} ${label}`] as const),
    ...breaking.dialogs.map(({ id, label }) => [id, label] as const),
    ...choices,
    ...settingChecks(words).map(({ name, label }) => [name, label] as const),
    ...Object.keys(scenarios).map(
      (id) => [`scenario.${id}`, texts.scenarios[id as keyof typeof scenarios].title] as const,
    ),
    ...Object.keys(comparisons).map(
      (id) => [`comparison.${id}`, words.comparisons.entries[id as keyof typeof comparisons].title] as const,
    ),
    ...Object.keys(cases).map((id) => [`case.${id}`, words.cases[id as keyof typeof cases].title] as const),
    ...cards.map((card) => [`${card.kind}.${card.lesson.id}`, card.words.title] as const),
    ...Object.entries(glossary).map(([id, { term }]) => [`term.${id}`, term] as const),
  ];
}

describe.each([
  ['an English reader', english],
  ['a Chinese reader', chinese],
])('%s', (_reader, own) => {
  test.each([
    ['English', english],
    ['Chinese', chinese],
  ])('finds every action, run, lesson and term by its name in %s', (_language, named) => {
    const names = namesOf(entriesFor(own));
    const wanted = namesIn(named);
    expect(wanted.filter(([, name]) => name === '')).toEqual([]);
    const missing = wanted.filter(([id, name]) => {
      const rows = foundGroups(names, name).flatMap((group) => group.rows);
      return !rows.some((row) => row.id === id);
    });
    expect(missing).toEqual([]);
  });
});

test('everything that can be played is there, and nothing twice', () => {
  const ids = entriesFor(english).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of playableIds.lesson) expect(ids).toContain(`lesson.${id}`);
  for (const id of playableIds.challenge) expect(ids).toContain(`challenge.${id}`);
});

describe('search', () => {
  const find = (wanted: string) => foundGroups(namesOf(entriesFor(english)), wanted);
  const labels = (wanted: string) => find(wanted).flatMap(({ rows }) => rows.map(({ label }) => label));

  test('is by words in any order, by their beginnings, by letters in their order, and whatever the capitals', () => {
    expect(labels('dark theme')[0]).toBe('Theme: dark');
    expect(labels('RUN UNT')[0]).toBe('Run until…');
    expect(labels('thdark')[0]).toBe('Theme: dark');
    expect(labels('视变')).toContain('view change');
    expect(labels('ｍａｔｒｉｘ')[0]).toBe('Log matrix');
  });

  test('has first what can be done', () => {
    store.setState({ focus: null });
    expect(labels('crash')[0]).toBe('Crash a replica: R0');
  });

  test('shows some rows of a group and says how many there are', () => {
    const lies = find('').find(({ group }) => group === 'lies');
    expect(lies?.rows).toHaveLength(ROWS_A_GROUP);
    expect(lies?.total).toBeGreaterThan(ROWS_A_GROUP);
    expect(find('xyzzy')).toEqual([]);
  });

  test('throws for nothing that can be typed', () => {
    const names = namesOf(entriesFor(english));
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('__proto__', '\\', '*'.repeat(500), '视'.repeat(300)),
    );
    fc.assert(
      fc.property(anything, (wanted) => {
        for (const { rows, total } of foundGroups(names, wanted)) {
          expect(rows.length).toBeLessThanOrEqual(Math.min(total, ROWS_A_GROUP));
        }
      }),
    );
  });
});

test('what has a key does what the key does, and shows it', () => {
  const entries = entriesFor(english);
  for (const command of commands) {
    if (command.id === 'run' || command.id === 'palette') continue;
    const entry = entries.find(({ id }) => id === command.id);
    expect(entry?.keys, command.id).toEqual(expect.arrayContaining([...command.keys]));
    const run = vi.spyOn(command, 'run').mockImplementation(() => undefined);
    const twin = vi
      .spyOn(commands.findLast(({ id }) => id === command.id) ?? command, 'run')
      .mockImplementation(() => undefined);
    entry?.run();
    expect(run.mock.calls.length + twin.mock.calls.length, command.id).toBeGreaterThan(0);
    vi.restoreAllMocks();
  }
});

test('the runs have the keys that go to them', () => {
  const [run] = entriesFor(english).filter(({ group }) => group === 'runs');
  expect(run).toMatchObject({ id: 'run.A', keys: ['r 1'], isOn: true });
});

describe('what cannot be done now', () => {
  const refusalOf = (id: string) => entriesFor(english).find((entry) => entry.id === id)?.refusal;
  const { notices, interventions } = english.texts;

  test('says why: nothing to undo, no other run, nothing in focus', () => {
    expect(refusalOf('undo')).toBe(notices.nothingToUndo);
    expect(refusalOf('sideBySide')).toBe(notices.noOtherRun);
    expect(refusalOf('menu')).toBeNull();
    store.setState({ focus: null });
    expect(refusalOf('menu')).toBe(english.words.palette.nothingInFocus);
  });

  test('says so of what the menu of the thing in focus would refuse', () => {
    const restart = JSON.stringify({ kind: 'restart', replica: 1, state: 'kept' });
    const refused = entriesFor(english).filter(({ refusal }) => refusal === interventions.noEffect.notCrashed);
    expect(refused.length, restart).toBeGreaterThan(0);
    expect(refused[0]?.label).toMatch(/R1/);
  });
});
