import type { LessonId, LessonOf } from '../lessons/index.ts';
import type { Beat, Lesson, Question, Task } from '../lessons/lesson.ts';

/** The words of a lesson. Each of its ids has a text: a missing one does not compile. */
export interface WordsOf<L extends Lesson> {
  readonly title: string;
  /** Why it matters, in one sentence. */
  readonly about: string;
  readonly beats: { readonly [B in L['beats'][number] as B['id']]: BeatWords<B> };
  readonly task: TaskWords<L['task']>;
}

export interface BeatWords<B extends Beat> {
  /** The situation and the question. */
  readonly asks: string;
  readonly options: OptionWords<B['ask']>;
  /** The outcome, and its reason. */
  readonly reveal: string;
}

/** The possible answers, each with the reason why it is right or wrong. Numbers speak for themselves. */
type OptionWords<Q extends Question> = Q extends { readonly choices: readonly (infer Choice extends number)[] }
  ? { readonly [N in Choice as `${N}`]: { readonly because: string } }
  : Q extends { readonly options: readonly { readonly id: infer Id extends string }[] }
    ? { readonly [I in Id]: { readonly text: string; readonly because: string } }
    : never;

export interface TaskWords<T extends Task> {
  readonly asks: string;
  readonly goals: { readonly [Id in T['goals'][number]['id']]: string };
  /** The place to look at, the rule that decides, and the first move; told one after the other. */
  readonly hints: { readonly place: string; readonly rule: string; readonly move: string };
  /** The lesson of the solution. */
  readonly solved: string;
}

/** The words of any lesson. */
export type LessonTexts = WordsOf<Lesson>;

/** The words of every lesson in one language, fetched one lesson at a time. */
export type LessonLoaders = { readonly [Id in LessonId]: () => Promise<WordsOf<LessonOf<Id>>> };
