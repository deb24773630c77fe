import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import type { LanguageId } from '../text/index.ts';
import { languages } from '../text/index.ts';
import { faultCards, scenarioCards } from './start/cards.ts';
import { HeroCard } from './start/HeroCard.tsx';
import { HERO_IDS, heroRun } from './start/heroRun.ts';
import { StartHead } from './start/StartHead.tsx';
import { StartPage } from './start/StartPage.tsx';

/** The start page as text, for the build: it runs where no browser is. */

export interface Wish {
  readonly language: LanguageId;
  /** The folder of the page, from the root of the site: `''` or `zh/`. */
  readonly folder: string;
  /** The whole address of the site, with a slash at its end; null where the build does not know it. */
  readonly site: string | null;
}

export interface Rendered {
  readonly htmlLang: string;
  readonly head: string;
  readonly body: string;
}

/** Stands where the card comes, which has ids and marks of its own for the script that takes it over. */
const HERO = '@hero@';

export async function renderStart({ language, folder, site }: Wish): Promise<Rendered> {
  const { load, loadExplanations, loadStart, htmlLang } = languages[language];
  const [page, explanations, start] = await Promise.all([load(), loadExplanations(), loadStart()]);
  const texts = { ...page, ...explanations };
  const root = folder === '' ? './' : '../';
  const everyLanguage = (base: string) =>
    Object.entries(languages).map(([id, { name, htmlLang }]) => ({ name, htmlLang, href: `${base}${id}/` }));
  const head = renderToStaticMarkup(
    <StartHead
      texts={start}
      languages={everyLanguage(site ?? root)}
      anyLanguage={site ?? root}
      canonical={site === null ? null : site + folder}
      picture={`${site ?? root}start.${language}.png`}
      htmlLang={htmlLang}
    />,
  );
  const card = renderToString(<HeroCard run={heroRun()} start={start} texts={texts} />, {
    identifierPrefix: HERO_IDS,
  });
  const body = renderToStaticMarkup(
    <StartPage
      texts={start}
      others={everyLanguage(root).filter((each) => each.htmlLang !== htmlLang)}
      scenarios={scenarioCards(texts)}
      faults={faultCards(start)}
      hero={HERO}
    />,
  );
  return { htmlLang, head, body: body.replace(HERO, () => card) };
}
