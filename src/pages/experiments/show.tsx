import { createRoot } from 'react-dom/client';
import type { LanguageId } from '../../text/index.ts';
import { languages } from '../../text/index.ts';
import { Laboratory } from './Laboratory.tsx';
import { readOpening } from './opening.ts';
import type { Words } from './words.ts';
import { WordsContext } from './words.ts';

/** Shows the form, as the address wants it filled. Rejects where a part does not arrive. */
export async function show(place: HTMLElement, language: LanguageId): Promise<void> {
  const { load, loadOutside, loadRefusals } = languages[language];
  const loadStart = loadOutside().then((outside) => outside.loadStart());
  const [page, start, refusals] = await Promise.all([load(), loadStart, loadRefusals()]);
  const words: Words = { experiments: start.experimentsPage, refusals, scenarios: page.scenarios };
  const opening = await readOpening(location.search, location.hash, words);
  createRoot(place).render(
    <WordsContext value={words}>
      <Laboratory opening={opening} />
    </WordsContext>,
  );
}
