import { page } from './en/page.ts';
import type { LanguageId } from './index.ts';
import type { PageTexts } from './texts.ts';

/** For readers of whom it is not known which language they want. What the page says in it comes with the page. */
export const usualLanguage: { readonly id: LanguageId; readonly page: PageTexts } = { id: 'en', page };
