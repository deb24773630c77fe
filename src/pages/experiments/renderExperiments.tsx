import { renderToStaticMarkup } from 'react-dom/server';
import { languages } from '../../text/index.ts';
import { headOf } from '../site/Head.tsx';
import { SitePage } from '../site/SitePage.tsx';
import type { Rendered, Wish } from '../wish.ts';
import { waysFrom } from '../wish.ts';
import { ExperimentsArticle } from './ExperimentsPage.tsx';

export async function renderExperiments(wish: Wish): Promise<Rendered> {
  const { loadOutside, htmlLang } = languages[wish.language];
  const start = await (await loadOutside()).loadStart();
  const words = start.experimentsPage;
  const ways = waysFrom(wish);
  const { title, description } = words;
  return {
    htmlLang,
    head: headOf({ title, description, type: 'website', data: null }, wish, ways),
    body: renderToStaticMarkup(
      <SitePage {...{ wish, ways, start }}>
        <ExperimentsArticle words={words} language={wish.language} />
      </SitePage>,
    ),
  };
}
