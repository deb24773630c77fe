import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { languages } from '../../text/index.ts';
import { headOf } from '../site/Head.tsx';
import { othersOf } from '../site/SitePage.tsx';
import type { Rendered, Wish } from '../wish.ts';
import { waysFrom } from '../wish.ts';
import { faultCards, lessonCards, scenarioCards } from './cards.ts';
import { HeroCard } from './HeroCard.tsx';
import { HERO_IDS, heroRun } from './heroRun.ts';
import { StartPage } from './StartPage.tsx';

/** Stands where the card comes, which has ids and marks of its own for the script that takes it over. */
const HERO = '@hero@';

export async function renderStart(wish: Wish): Promise<Rendered> {
  const { load, loadExplanations, loadOutside, htmlLang } = languages[wish.language];
  const { loadStart } = await loadOutside();
  const [page, explanations, start] = await Promise.all([load(), loadExplanations(), loadStart()]);
  const texts = { ...page, ...explanations };
  const ways = waysFrom(wish);
  const { title, description } = start;
  const card = renderToString(<HeroCard run={heroRun()} start={start} texts={texts} />, {
    identifierPrefix: HERO_IDS,
  });
  const body = renderToStaticMarkup(
    <StartPage
      texts={start}
      others={othersOf(wish, ways)}
      lessons={await lessonCards(wish.language, ways.toPages)}
      scenarios={scenarioCards(texts)}
      faults={faultCards(start)}
      hero={HERO}
      toPages={ways.toPages}
      toRoot={ways.toRoot}
    />,
  );
  return {
    htmlLang,
    head: headOf({ title, description, type: 'website', data: null }, wish, ways),
    body: body.replace(HERO, () => card),
  };
}
