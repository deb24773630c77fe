import { acrossViews } from './acrossViews.ts';
import type { Exam } from './exam.ts';
import { withinView } from './withinView.ts';

/** Every question, by its number. */
export const exams: readonly Exam[] = [...acrossViews, ...withinView].toSorted((a, b) => a.number - b.number);
