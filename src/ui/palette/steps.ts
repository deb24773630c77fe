import type { History } from '../../engine/history.ts';
import type { StepCount } from '../../engine/numbers.ts';
import type { InParts } from '../../engine/parts.ts';
import { goTo } from '../../store/actions/stepping.ts';
import type { DialogTexts } from '../../text/texts.ts';
import { plain } from '../gallery/search.ts';
import type { PaletteEntry } from './entry.ts';
import { entry } from './entry.ts';
import type { FoundGroup } from './search.ts';
import { ROWS_A_GROUP } from './search.ts';

/** So many steps of a run are searched, from its start: a sentence takes 0.2 ms, and 50,000 of them many seconds. */
export const STEPS_SEARCHED_MAX = 10_000;

/** Steps that are told in one part of the work: a few milliseconds. */
const STEPS_A_PART = 25;

/** The worth of a step by its sentence: names that begin with what is wanted come first. */
const SCORE = 0.5;

/** The worth of the step whose number is wanted: it comes before all else. */
const SCORE_OF_NUMBER = 2;

/** A step by its sentence, made ready to be searched. */
export interface ToldStep {
  readonly count: StepCount;
  readonly label: string;
  readonly text: string;
}

/** The end of the search of steps, and the reason for it. */
export interface StepBound {
  readonly count: StepCount;
  readonly reason: 'all' | 'future' | 'most';
}

/** @param happened the number of steps that have happened */
export function boundOf(total: StepCount, happened: StepCount, showFuture: boolean): StepBound {
  const seen = showFuture ? total : happened;
  if (seen > STEPS_SEARCHED_MAX) return { count: STEPS_SEARCHED_MAX, reason: 'most' };
  return { count: seen, reason: seen < total ? 'future' : 'all' };
}

/** @param tell returns the sentence of a step */
export function* toldSteps(
  history: History,
  count: StepCount,
  tell: (history: History, stepIndex: number) => string,
  { palette }: DialogTexts,
): InParts<readonly ToldStep[]> {
  const told: ToldStep[] = [];
  for (let index = 0; index < count; index++) {
    const label = palette.step(index + 1, tell(history, index));
    told.push({ count: index + 1, label, text: plain(label) });
    if (index % STEPS_A_PART === STEPS_A_PART - 1) yield;
  }
  return told;
}

/** Returns the step of that number, and those with every wanted word in their sentence; null where there are none. */
export function foundSteps(told: readonly ToldStep[], wanted: string): FoundGroup | null {
  const text = plain(wanted).trim();
  if (text === '') return null;
  const words = text.split(/\s+/);
  const numbered = told.filter(({ count }) => String(count) === text);
  const others = told.filter((step) => !numbered.includes(step) && words.every((word) => step.text.includes(word)));
  const found = [...numbered, ...others];
  if (found.length === 0) return null;
  const score = numbered.length > 0 ? SCORE_OF_NUMBER : SCORE;
  return { group: 'steps', rows: found.slice(0, ROWS_A_GROUP).map(asEntry), total: found.length, score };
}

function asEntry({ count, label }: ToldStep): PaletteEntry {
  return entry({ id: `step.${count}`, group: 'steps', label, run: () => goTo(count) });
}
