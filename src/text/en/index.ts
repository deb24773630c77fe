import { explanations } from './explanations.ts';
import { page } from './page.ts';

/** English, as a whole. */
export const en = { ...page, ...explanations };
