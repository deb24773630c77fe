import type { Question } from '../../lessons/lesson.ts';
import type { LessonTexts } from '../../text/lessonTexts.ts';

export interface AnswerText {
  readonly id: string;
  readonly text: string;
  readonly because: string;
}

export interface AnswerTexts {
  /** As they are offered. */
  readonly options: readonly AnswerText[];
  /** The right one; all of them in their order, where that was asked for. */
  readonly right: readonly AnswerText[];
}

/** Returns the answers to a question in words. Numbers speak for themselves. */
export function answerTexts(ask: Question, words: LessonTexts['beats'][string]): AnswerTexts {
  const told = new Map<string, OptionWords>(Object.entries(words.options));
  const ids = ask.kind === 'number' ? ask.choices.map(String) : ask.options.map(({ id }) => id);
  const options = ids.map((id) => {
    const { text = id, because = '' } = told.get(id) ?? {};
    return { id, text, because };
  });
  const rightIds = ask.kind === 'order' ? ask.right : [String(ask.right)];
  return { options, right: rightIds.flatMap((id) => options.find((option) => option.id === id) ?? []) };
}

interface OptionWords {
  readonly text?: string;
  readonly because?: string;
}

/** Returns the question that a lesson begins with. */
export function firstQuestion({ beats }: LessonTexts): string {
  return Object.values(beats)[0]?.asks ?? '';
}
