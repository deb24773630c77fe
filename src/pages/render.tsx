import { renderExperiments } from './experiments/renderExperiments.tsx';
import { renderLesson } from './lesson/renderLesson.tsx';
import { renderStart } from './start/renderStart.tsx';
import { renderTeachers } from './teachers/renderTeachers.tsx';
import type { Rendered, Wish } from './wish.ts';

/** A document as text, for the build: it runs where no browser is. */
export function render(wish: Wish): Promise<Rendered> {
  switch (wish.page.kind) {
    case 'start':
      return renderStart(wish);
    case 'lesson':
      return renderLesson(wish, wish.page.id);
    case 'teachers':
      return renderTeachers(wish);
    case 'experiments':
      return renderExperiments(wish);
  }
}
