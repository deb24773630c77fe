import { LESSONS_KEY } from '../../store/lessonsKey.ts';

/**
 * Says on the start page what the reader has begun and solved, and where to go on. The words are in the page, hidden; a
 * page without a script, or a browser that keeps nothing, shows none of them.
 */

type LessonState = 'begun' | 'solved';

/** Shows it in a page that lists lessons. */
export function showProgress(): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-lesson]')];
  const states = statesIn(keptText());
  for (const item of items) {
    const state = states.get(item.dataset.lesson ?? '');
    const mark = state && item.querySelector<HTMLElement>(`[data-state="${state}"]`);
    if (mark) mark.hidden = false;
  }
  const ids = items.map(({ dataset }) => dataset.lesson ?? '');
  const next = items.find(({ dataset }) => dataset.lesson === lessonToGoOnWith(ids, states));
  const way = document.querySelector<HTMLAnchorElement>('[data-first-lesson]');
  const link = next?.querySelector('a');
  if (!way || !link) return;
  way.href = link.href;
  way.textContent = next?.dataset.goOn ?? '';
}

function keptText(): string {
  try {
    return localStorage.getItem(LESSONS_KEY) ?? '';
  } catch {
    return '';
  }
}

/** Reads which lessons are begun, and which have a solved task. What is not as the lab writes it counts for nothing. */
export function statesIn(kept: string): ReadonlyMap<string, LessonState> {
  const states = new Map<string, LessonState>();
  for (const [id, progress] of Object.entries(recordIn(parsed(kept), 'lessons'))) {
    const { best } = asRecord(progress);
    if (typeof best === 'number') states.set(id, 'solved');
    else if (Object.keys(recordIn(progress, 'answers')).length > 0) states.set(id, 'begun');
  }
  return states;
}

/**
 * Returns the first lesson that is begun; without one, the one after the last that is solved. Null where nothing was
 * done, or all is solved.
 */
export function lessonToGoOnWith(ids: readonly string[], states: ReadonlyMap<string, LessonState>): string | null {
  const begun = ids.find((id) => states.get(id) === 'begun');
  if (begun !== undefined) return begun;
  const last = ids.findLastIndex((id) => states.get(id) === 'solved');
  if (last < 0) return null;
  return ids[last + 1] ?? ids.find((id) => !states.has(id)) ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function recordIn(value: unknown, name: string): Readonly<Record<string, unknown>> {
  return asRecord(asRecord(value)[name]);
}
