import type { en } from './en/index.ts';

/** Everything the page and the command line say, in one language. English is the shape that every language fills. */
export type Texts = typeof en;
