import { renderToStaticMarkup } from 'react-dom/server';
import { languages } from '../../text/index.ts';
import { lessonIds } from '../addresses.ts';
import { headOf } from '../site/Head.tsx';
import { SitePage } from '../site/SitePage.tsx';
import type { Rendered, Wish } from '../wish.ts';
import { waysFrom } from '../wish.ts';
import { TeachersArticle } from './TeachersPage.tsx';

export async function renderTeachers(wish: Wish): Promise<Rendered> {
  const { loadOutside, htmlLang } = languages[wish.language];
  const { loadStart, loadTeachers } = await loadOutside();
  const [start, words] = await Promise.all([loadStart(), loadTeachers()]);
  const load = languages[wish.language].loadLesson;
  const told = await Promise.all(lessonIds.map(async (id) => [id, (await load(id)).title] as const));
  const titles = Object.fromEntries(told) as Record<(typeof lessonIds)[number], string>;
  const players = await Promise.all(Object.values(languages).map((language) => language.loadPlayer()));
  const receiptLabels = players.map(({ receipt }) => receipt.check(''));
  const ways = waysFrom(wish);
  const { title, description } = words;
  return {
    htmlLang,
    head: headOf({ title, description, type: 'article', data: null }, wish, ways),
    body: renderToStaticMarkup(
      <SitePage {...{ wish, ways, start }}>
        <TeachersArticle
          {...{ words, start, titles, receiptLabels, toPages: ways.toPages, toLab: ways.toLab, toRoot: ways.toRoot }}
        />
      </SitePage>,
    ),
  };
}
