import type { commandLine } from './en/commandLine.ts';
import type { dialogs } from './en/dialogs.ts';
import type { experiments } from './en/experiments.ts';
import type { explanations } from './en/explanations.ts';
import type { legend } from './en/legend.ts';
import type { lessonPage } from './en/lessonPage.ts';
import type { ownLessons } from './en/ownLessons.ts';
import type { page } from './en/page.ts';
import type { player } from './en/player.ts';
import type { start } from './en/start.ts';
import type { teachers } from './en/teachers.ts';

/** The texts of a language, by when they are fetched. English is the shape that every language fills. */

/** The texts of the first view: the page and the picture. */
export type PageTexts = typeof page;

/** The sentences on what happens, and why. Fetched right after the first view. */
export type Explanations = typeof explanations;

/** All texts about a run, for the page and the command line. */
export type Texts = PageTexts & Explanations;

/** Words of the dialogs: fetched when the first of them is opened. */
export type DialogTexts = typeof dialogs;

/** The meaning of each mark of the diagram. */
export type LegendTexts = typeof legend;

/** Texts of the command line alone. */
export type CommandLineTexts = typeof commandLine;

/** Words of what plays lessons. */
export type PlayerTexts = typeof player;

/** Words of what makes lessons. */
export type OwnLessonTexts = typeof ownLessons;

/** The words of the start page. */
export type StartTexts = typeof start;

/** The words around a lesson that is read as a page. */
export type LessonPageTexts = typeof lessonPage;

/** The words of the page of experiments, and of what is wrong with one. */
export type ExperimentTexts = typeof experiments;

/** The words of the page for teachers. */
export type TeachersTexts = typeof teachers;
