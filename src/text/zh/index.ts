import type { Texts } from '../texts.ts';
import { explanations } from './explanations.ts';
import { page } from './page.ts';

/** 简体中文，全部。 */
export const zh: Texts = { ...page, ...explanations };
