import type { History } from '../../engine/history.ts';
import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import type { Setup } from '../../engine/setup.ts';
import { holds } from '../../lessons/condition.ts';
import { attempted, judge, measured } from '../../lessons/judge.ts';
import type { Attempt, Beat, Lesson, Question, Task } from '../../lessons/lesson.ts';
import { placeOf } from '../../lessons/place.ts';
import { runNamed } from '../../lessons/runNamed.ts';
import { runOf } from '../../protocols/run.ts';
import { checkSetup } from '../../scenario/validity.ts';

/** Returns what a lesson says that its runs do not show, as lines for a person to read. */

export function faultsOfLesson(lesson: Lesson): string[] {
  const runs = runsOf(lesson);
  return [
    ...[...runs].flatMap(([name, history]) => faultsOfRun(history).map((fault) => `run ${name} ${fault}`)),
    ...faultsOfStops(lesson, runs),
    ...lesson.beats.flatMap((beat) =>
      faultsOfAnswer(beat.ask, (name = beat.opens ?? beat.in) => historyOf(runs, name)).map(
        (fault) => `${beat.id}: ${fault}`,
      ),
    ),
    ...faultsOfTask(lesson.task, runNamed(lesson, lesson.task.in)).map((fault) => `task: ${fault}`),
  ];
}

const OWN = 'own';

function runsOf(lesson: Lesson): ReadonlyMap<string, History> {
  const names = [undefined, ...Object.keys(lesson.others ?? {})];
  return new Map(names.map((name) => [name ?? OWN, runOf(runNamed(lesson, name))]));
}

function historyOf(runs: ReadonlyMap<string, History>, name: string = OWN): History {
  const history = runs.get(name);
  if (!history) throw new Error(`There is no run ${name}.`);
  return history;
}

/** @param old interventions that an attempt was given, and may have made pointless */
function faultsOfRun({ setup, steps }: History, old: readonly PlannedIntervention[] = []): string[] {
  const fault = checkSetup(setup);
  const idle = steps.flatMap(({ cause }) => {
    if (cause.kind !== 'intervention' || !cause.noEffect || old.includes(cause.intervention)) return [];
    return [`has a ${cause.intervention.action.kind} without effect`];
  });
  return [...(fault ? [`is refused: ${JSON.stringify(fault)}`] : []), ...idle];
}

/** Every place is found, stops follow one another, and no answer plays past the next question. */
function faultsOfStops({ beats }: Lesson, runs: ReadonlyMap<string, History>): string[] {
  const reached = new Map<string, number>();
  return beats.flatMap(({ id, at, until, in: name = OWN, opens = name }: Beat) => {
    const stop = placeOf(historyOf(runs, name), at);
    const end = placeOf(historyOf(runs, opens), until);
    if (stop === null) return [`${id}: its stop is not found`];
    if (end === null) return [`${id}: the end of its answer is not found`];
    const faults: string[] = [];
    if (stop < (reached.get(name) ?? 1)) faults.push(`${id}: it stops before the last answer has ended`);
    if (opens === name && end <= stop) faults.push(`${id}: its answer shows nothing that comes later`);
    reached.set(name, Math.max(stop, reached.get(name) ?? 0));
    reached.set(opens, Math.max(end, reached.get(opens) ?? 0));
    return faults;
  });
}

/** @param find returns a run by its name; without one, that which shows the answer */
function faultsOfAnswer(ask: Question, find: (name?: string) => History): string[] {
  const history = find();
  switch (ask.kind) {
    case 'number': {
      const shown = measured(history, ask.measure);
      return [
        ...(shown === ask.right ? [] : [`the run shows ${shown}, the lesson says ${ask.right}`]),
        ...(ask.choices.includes(ask.right) ? [] : [`${ask.right} is not among the choices`]),
      ];
    }
    case 'order': {
      const ids = ask.options.toSorted((a, b) => (shownBy(b) ?? 0) - (shownBy(a) ?? 0)).map(({ id }) => id);
      const values = new Set(ask.options.map(shownBy));
      if (values.has(null) || values.size < ids.length) return ['two of its numbers are equal, or not found'];
      return ids.join() === ask.right.join() ? [] : [`the run shows the order ${ids.join()}`];
    }
    default: {
      const isKnown = ask.options.some(({ id }) => id === ask.right);
      const faults = ask.options.flatMap(({ id, in: name, claims }) => {
        const isTrue = claims.length > 0 && claims.every((claim) => holds(find(name), claim).holds);
        if (isTrue === (id === ask.right)) return [];
        return [isTrue ? `${id} is true of the run` : `${id} is not true of the run`];
      });
      return isKnown ? faults : [...faults, `${ask.right} is not among the options`];
    }
  }
  function shownBy({ measure }: Extract<Question, { kind: 'order' }>['options'][number]): number | null {
    return measure ? measured(history, measure) : null;
  }
}

/** @param run the setup that the task starts from */
export function faultsOfTask(task: Task, run: Setup): string[] {
  const tried = (attempt: Attempt) => {
    const history = runOf(attempted(run, attempt));
    const { goals, limitsBroken, changes } = judge(task, run, history);
    const misses = [...goals.flatMap((goal) => (goal.holds ? [] : [goal.id])), ...limitsBroken];
    return { misses, changes, faults: faultsOfRun(history, run.interventions) };
  };
  const solved = tried(task.solution);
  const faults = solved.faults.map((fault) => `the solution ${fault}`);
  if (solved.misses.length > 0) faults.push(`the solution misses ${solved.misses.join()}`);
  if (solved.changes !== task.best) faults.push(`the solution takes ${solved.changes} changes, not ${task.best}`);
  if (task.nearMisses.length === 0) faults.push('it has no near miss');
  for (const [index, nearMiss] of task.nearMisses.entries()) {
    const { misses, faults: own } = tried(nearMiss);
    if (nearMiss.misses.length === 0) faults.push(`near miss ${index} does not say what it misses`);
    if (misses.join() !== nearMiss.misses.join())
      faults.push(`near miss ${index} misses ${misses.join() || 'nothing'}`);
    faults.push(...own.map((fault) => `near miss ${index} ${fault}`));
  }
  return faults;
}
