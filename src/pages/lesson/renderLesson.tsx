import { renderToStaticMarkup } from 'react-dom/server';
import type { LessonId } from '../../lessons/index.ts';
import { lessons } from '../../lessons/index.ts';
import type { LanguageId } from '../../text/index.ts';
import { languages } from '../../text/index.ts';
import { folderOf, labForLesson, lessonIds } from '../addresses.ts';
import { headOf } from '../site/Head.tsx';
import { SitePage } from '../site/SitePage.tsx';
import { LESSONS_ID } from '../start/sections.ts';
import type { Rendered, Wish } from '../wish.ts';
import { waysFrom } from '../wish.ts';
import { firstQuestion } from './answerTexts.ts';
import { Beside } from './Beside.tsx';
import { LessonArticle } from './LessonPage.tsx';
import { withShortNumbers } from './short.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

export async function renderLesson(wish: Wish, id: LessonId): Promise<Rendered> {
  const { language, site } = wish;
  const { load, loadExplanations, loadOutside, htmlLang } = languages[language];
  const { loadStart, loadLessonPage } = await loadOutside();
  const [page, explanations, start, words] = await Promise.all([
    load(),
    loadExplanations(),
    loadStart(),
    loadLessonPage(),
  ]);
  const [lesson, told] = await Promise.all([lessons[id](), languages[language].loadLesson(id)]);
  const ways = waysFrom(wish);
  const index = lessonIds.indexOf(id);
  const [previous, next] = await Promise.all([index - 1, index + 1].map((at) => entryOf(language, lessonIds[at])));
  const description = firstQuestion(told);
  const data = {
    '@type': 'LearningResource',
    name: told.title,
    description,
    teaches: told.about,
    inLanguage: htmlLang,
    position: index + 1,
    license: LICENCE,
    educationalLevel: words.level,
    isAccessibleForFree: true,
    ...(site !== null && { url: site + ways.folder }),
  };
  const title = words.pageTitle(index + 1, told.title);
  const play = ways.toPages + labForLesson(id);
  return {
    htmlLang,
    head: headOf({ title, description, type: 'article', data }, wish, ways),
    body: withShortNumbers(
      renderToStaticMarkup(
        <SitePage {...{ wish, ways, start }}>
          <LessonArticle
            {...{ lesson, told, start, words, play }}
            number={index + 1}
            total={lessonIds.length}
            texts={{ ...page, ...explanations }}
          />
          <Beside {...{ words, previous, next }} toPages={ways.toPages} all={`${ways.toPages}#${LESSONS_ID}`} />
        </SitePage>,
      ),
    ),
  };
}

async function entryOf(language: LanguageId, id: LessonId | undefined) {
  if (id === undefined) return null;
  const { title } = await languages[language].loadLesson(id);
  return { folder: folderOf({ kind: 'lesson', id }), title };
}
