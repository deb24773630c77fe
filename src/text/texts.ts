import type { explanations } from './en/explanations.ts';
import type { page } from './en/page.ts';

/** What the first view says, in one language: the page and the picture. English is the shape that every language fills. */
export type PageTexts = typeof page;

/** The sentences: what happens, and why. Fetched right after the first view. */
export type Explanations = typeof explanations;

/** Everything the page and the command line say. */
export type Texts = PageTexts & Explanations;
