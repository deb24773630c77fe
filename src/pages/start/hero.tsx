import { hydrateRoot } from 'react-dom/client';
import type { LanguageId } from '../../text/index.ts';
import { languages } from '../../text/index.ts';
import { HeroCard } from './HeroCard.tsx';
import { HERO_IDS, heroRun } from './heroRun.ts';

/**
 * Brings the card of the start page to life in place: the same run, at the same step.
 * @param takePresses is called once the card is alive; returns how far it was pressed until then
 */
export async function takeOver(card: Element, language: LanguageId, takePresses: () => number): Promise<void> {
  const { load, loadExplanations, loadOutside } = languages[language];
  const loadStart = loadOutside().then((outside) => outside.loadStart());
  const [page, explanations, start] = await Promise.all([load(), loadExplanations(), loadStart]);
  const texts = { ...page, ...explanations };
  hydrateRoot(card, <HeroCard run={heroRun()} start={start} texts={texts} takePresses={takePresses} />, {
    identifierPrefix: HERO_IDS,
  });
}
