import type { Setup } from '../engine/setup.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Lesson } from './lesson.ts';

/** Returns the run of a lesson that has this name; the lesson's own without a name. */
export function scenarioNamed({ run, others }: Lesson, name: string | undefined): Scenario {
  const scenario = name === undefined ? run : others?.[name];
  if (!scenario) throw new Error(`The lesson has no run ${name}.`);
  return scenario;
}

export function runNamed(lesson: Lesson, name: string | undefined): Setup {
  return scenarioNamed(lesson, name).setup;
}
