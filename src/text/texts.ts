import type { commandLine } from './en/commandLine.ts';
import type { dialogs } from './en/dialogs.ts';
import type { explanations } from './en/explanations.ts';
import type { legend } from './en/legend.ts';
import type { page } from './en/page.ts';

/** The texts of a language, by when they are fetched. English is the shape that every language fills. */

/** What the first view says: the page and the picture. */
export type PageTexts = typeof page;

/** The sentences: what happens, and why. Fetched right after the first view. */
export type Explanations = typeof explanations;

/** Everything that is said of a run, by the page and by the command line. */
export type Texts = PageTexts & Explanations;

/** Words of the dialogs: fetched when the first of them is opened. */
export type DialogTexts = typeof dialogs;

/** What each mark of the diagram means. */
export type LegendTexts = typeof legend;

/** What only the command line says. */
export type CommandLineTexts = typeof commandLine;
