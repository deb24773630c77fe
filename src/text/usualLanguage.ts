import { page } from './en/page.ts';
import type { LanguageId } from './index.ts';
import type { PageTexts } from './texts.ts';

/** The language for readers whose choice is not known. Its texts of the page come with the page. */
export const usualLanguage: { readonly id: LanguageId; readonly page: PageTexts } = { id: 'en', page };
