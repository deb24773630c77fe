import type { Setup } from '../../engine/setup.ts';
import { protocolIds, protocolOf } from '../../protocols/index.ts';
import { deeds } from '../../text/en/deeds.ts';
import { faults } from '../../text/en/faults.ts';
import { interventions } from '../../text/en/interventions.ts';
import { english } from '../../text/en/language.ts';
import { lights } from '../../text/en/lights.ts';
import type { LanguageId } from '../../text/index.ts';
import { languages } from '../../text/index.ts';
import type { Language } from '../../text/language.ts';
import { wireNames } from '../../text/names.ts';
import { withInterventions } from '../../text/tell/actionText.ts';
import { withDeeds } from '../../text/tell/deedText.ts';
import { withFaults } from '../../text/tell/faultText.ts';
import { withLights } from '../../text/tell/lights.ts';

/**
 * A third language, for tests: English in wide letters, put together as the folder of a language is. A text in other
 * letters has come from somewhere else.
 */
export const madeUp: Language = {
  name: 'Ｅｎｇｌｉｓｈ',
  htmlLang: 'en-x-wide',
  load: async () => widened(await english.load()),
  loadExplanations: async () => {
    const { words } = widened(await english.load());
    const explanations = widened(await english.loadExplanations());
    const parts = { words, waysToLie: explanations.waysToLie, interventions: widened(interventions) };
    return {
      ...explanations,
      interventions: withInterventions(parts),
      deeds: withDeeds({ ...parts, deeds: widened(deeds) }),
      lights: withLights({
        interventions: parts.interventions,
        words,
        waiting: explanations.waiting,
        lights: widened(lights),
      }),
    };
  },
  loadDialogs: async () => widened(await english.loadDialogs()),
  loadGlossary: async () => widened(await english.loadGlossary()),
  loadLegend: async () => widened(await english.loadLegend()),
  loadRefusals: async () => withFaults({ faults: widened(faults), words: widened(await english.load()).words }),
  loadLesson: async (id) => widened(await english.loadLesson(id)),
  loadChallenges: async () => widened(await english.loadChallenges()),
  loadPlayer: async () => widened(await english.loadPlayer()),
  loadOwnLessons: async () => widened(await english.loadOwnLessons()),
  loadOutside: async () => {
    const outside = await english.loadOutside();
    return {
      loadStart: async () => widened(await outside.loadStart()),
      loadLessonPage: async () => widened(await outside.loadLessonPage()),
      loadTeachers: async () => widened(await outside.loadTeachers()),
      loadCommandLine: async () => widened(await outside.loadCommandLine()),
    };
  },
};

/** The id of the made-up language, once `inRegistry` has put it there. */
export const madeUpId = 'wide' as LanguageId;

/** Puts the language into the registry: its one line. Returns a function that takes it out again. */
export function inRegistry(): () => void {
  Object.assign(languages, { [madeUpId]: madeUp });
  return () => void Reflect.deleteProperty(languages, madeUpId);
}

/**
 * Names that are the same in every language: the nodes of the Go program and its paths, and the letters of messages.
 */
const sharedNames = [
  ...['Apple', 'MS', 'Google', 'IBM'],
  ...Object.values(wireNames).filter((name) => name.startsWith('/')),
  ...protocolIds().flatMap((protocol) => Object.values(protocolOf(protocol).letters)),
];

/** The operations that clients ask for, in every language. */
export function askedIn({ interventions }: Setup): string[] {
  return interventions.flatMap(({ action }) => (action.kind === 'request' ? [action.operation] : []));
}

/** The words in a text that come from no text of the language, apart from names, ids (R0, M12, PR3) and digests. */
export function foreignIn(said: string, names: readonly string[] = []): string[] {
  const rest = said.replaceAll(new RegExp(alone([...sharedNames, ...names]), 'g'), ' ');
  const words = rest.match(/[A-Za-z0-9][A-Za-z0-9-]+/g) ?? [];
  return words.filter((word) => !/^([A-Za-z]{1,2}\d+|[\d-]+|(?=.*\d)[0-9a-f]+)$/.test(word));
}

/** The letters of the language. */
export const wide = /[Ａ-Ｚａ-ｚ]/;

/** A pattern for these texts where they stand as words of their own, the longest first. */
function alone(texts: readonly string[]): string {
  const longestFirst = texts.toSorted((one, other) => other.length - one.length);
  const escaped = longestFirst.map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return `(?<![A-Za-z])(?:${escaped.join('|')})(?![A-Za-z])`;
}

/** A catalogue with all its texts widened, and all that its functions return; but not their arguments. */
function widened<Texts>(texts: Texts): Texts {
  return widenedValue(texts, []) as Texts;
}

function widenedValue(value: unknown, handedIn: readonly string[]): unknown {
  if (typeof value === 'string') return widenedText(value, handedIn);
  if (typeof value === 'function') {
    return (...args: unknown[]) => widenedValue((value as (...args: unknown[]) => unknown)(...args), textsIn(args));
  }
  if (Array.isArray(value)) return value.map((item) => widenedValue(item, handedIn));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, widenedValue(child, handedIn)]));
}

/** The placeholders in the words of lies stay as they are. */
const placeholders = ['{node}', '{amount}'];

function widenedText(text: string, handedIn: readonly string[]): string {
  const parts = text.split(new RegExp(`(${alone([...placeholders, ...handedIn])})`));
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[A-Za-z]/g, wideLetter))).join('');
}

const FIRST_WIDE = 0xff01;
const FIRST_NARROW = 0x21;

function wideLetter(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) - FIRST_NARROW + FIRST_WIDE);
}

/**
 * The texts among the arguments of a function. A lower-case word alone is an id, which may be an English word as well.
 */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^([a-z]\w*)?$/.test(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
