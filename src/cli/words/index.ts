import type { LanguageId } from '../../text/index.ts';
import type { CommandLineWords } from './en.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** What only the command line says, in every language. */
export const commandLineWords: Readonly<Record<LanguageId, CommandLineWords>> = { en, zh };
