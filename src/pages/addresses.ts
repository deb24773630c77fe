import type { LessonId } from '../lessons/index.ts';
import { lessons } from '../lessons/index.ts';

/** The documents that are built in every language, and the ways between them. */

export type PageName =
  | { readonly kind: 'start' }
  | { readonly kind: 'lesson'; readonly id: LessonId }
  | { readonly kind: 'teachers' }
  | { readonly kind: 'experiments' };

/** Every lesson, in the order in which they build on one another. */
export const lessonIds = Object.keys(lessons) as readonly LessonId[];

export const pageNames: readonly PageName[] = [
  { kind: 'start' },
  ...lessonIds.map((id) => ({ kind: 'lesson', id }) as const),
  { kind: 'teachers' },
  { kind: 'experiments' },
];

/** Returns the folder of a page, from that of its language. */
export function folderOf(page: PageName): string {
  switch (page.kind) {
    case 'start':
      return '';
    case 'lesson':
      return `lessons/${page.id}/`;
    case 'teachers':
      return 'teachers/';
    case 'experiments':
      return 'experiments/';
  }
}

/** True of a page that lies in the root of the site as well, where its address leaves the language open. */
export function isInRootToo({ kind }: PageName): boolean {
  return kind === 'start' || kind === 'experiments';
}

/** Returns the way from a folder up to the folder that it is counted from. */
export function wayUp(folder: string): string {
  const depth = folder.split('/').length - 1;
  return depth === 0 ? './' : '../'.repeat(depth);
}

/** Returns the address of a lesson in the lab, from the folder of the language. */
export function labForLesson(id: LessonId): string {
  return `lab/?lesson=${id}`;
}
