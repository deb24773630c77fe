import { encodeScenario } from '../scenario/link/link.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Solution } from './lessonProgress.ts';

/** Returns a run as the solution that is found today. */
export function solutionOf(scenario: Scenario): Solution {
  return { link: encodeScenario(scenario), day: isoDay(new Date()) };
}

/** The day of the reader: that of the world may be another one. */
function isoDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}
