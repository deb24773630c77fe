import type { LanguageId } from '../../../text/index.ts';
import type { FuzzWords } from './en.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** What the search says on the command line, in every language. */
export const fuzzWords: Readonly<Record<LanguageId, FuzzWords>> = { en, zh };
