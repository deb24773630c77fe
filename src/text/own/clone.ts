import { attempted } from '../../lessons/judge.ts';
import type { Attempt, Beat, Lesson } from '../../lessons/lesson.ts';
import type { OwnGoal, OwnLesson, OwnOption, OwnQuestion, OwnStop, OwnTask } from '../../lessons/own/ownLesson.ts';
import { runNamed } from '../../lessons/runNamed.ts';
import { encodeScenario } from '../../scenario/link/link.ts';
import type { LessonTexts } from '../lessonTexts.ts';

/**
 * Returns a built-in lesson as one of the reader's own, in the language of its words, to be changed at will. What it is
 * about, and the claims by which its answers are derived again from the run, have no place there; the panel says so.
 */
export function cloneOf(lesson: Lesson, words: LessonTexts): OwnLesson {
  const others = Object.entries(lesson.others ?? {});
  const names = [undefined, ...others.map(([name]) => name)];
  const runs = [lesson.run, ...others.map(([, scenario]) => scenario)];
  const indexOf = (name: string | undefined): number => Math.max(0, names.indexOf(name));
  return {
    title: words.title,
    runs: runs.map(encodeScenario),
    stops: lesson.beats.map((beat) => stopOf(beat, words, indexOf)),
    task: taskOf(lesson, words, indexOf),
  };
}

function stopOf(beat: Beat, words: LessonTexts, indexOf: (name: string | undefined) => number): OwnStop {
  const { asks = '', reveal = '', options = {} } = words.beats[beat.id] ?? {};
  return {
    run: indexOf(beat.in),
    at: beat.at,
    caption: '',
    ask: questionOf(beat, asks, options as OptionTexts),
    opens: indexOf(beat.opens ?? beat.in),
    until: beat.until,
    reveal,
  };
}

type OptionTexts = Readonly<Record<string, { readonly text?: string; readonly because: string }>>;

function questionOf({ ask }: Beat, prompt: string, texts: OptionTexts): OwnQuestion {
  const optionOf = (id: string, node: number | null = null): OwnOption => ({
    text: texts[id]?.text ?? id,
    because: texts[id]?.because ?? '',
    node,
  });
  switch (ask.kind) {
    case 'number': {
      const options = ask.choices.map((choice) => optionOf(String(choice)));
      return { kind: 'number', prompt, options, right: ask.choices.indexOf(ask.right) };
    }
    case 'order':
      return { kind: 'order', prompt, options: ask.right.map((id) => optionOf(id)), right: null };
    case 'choose': {
      const options = ask.options.map(({ id }) => optionOf(id));
      return { kind: 'choose', prompt, options, right: ask.options.findIndex(({ id }) => id === ask.right) };
    }
    case 'point': {
      const right = ask.options.findIndex(({ id }) => id === ask.right);
      const nodes = ask.options.map(({ focus }) => (focus.kind === 'node' ? focus.node : null));
      // An author points at lanes only; another thing in the picture is named instead.
      const kind = nodes.includes(null) ? 'choose' : 'point';
      const options = ask.options.map(({ id }, index) => optionOf(id, kind === 'point' ? nodes[index] : null));
      return { kind, prompt, options, right };
    }
  }
}

function taskOf(lesson: Lesson, words: LessonTexts, indexOf: (name: string | undefined) => number): OwnTask {
  const { task } = lesson;
  const sentences: Readonly<Record<string, string>> = words.task.goals;
  const goals = task.goals.map(({ id, all }): OwnGoal => ({ text: sentences[id] ?? '', all }));
  const { kinds, settings = [], downAtOnce, liars } = task.limits;
  const linkOf = (attempt: Attempt): string =>
    encodeScenario({ base: lesson.run.base, setup: attempted(runNamed(lesson, task.in), attempt) });
  return {
    run: indexOf(task.in),
    asks: words.task.asks,
    goals,
    solution: linkOf(task.solution),
    kinds,
    settings,
    ...(downAtOnce === undefined ? {} : { downAtOnce }),
    ...(liars === undefined ? {} : { liars }),
    hints: words.task.hints,
    solved: words.task.solved,
    nearMisses: task.nearMisses.map(linkOf),
  };
}
