import type { Setup } from '../../engine/setup.ts';
import type { ComparisonId } from '../../scenario/comparisons/index.ts';
import { comparisons } from '../../scenario/comparisons/index.ts';
import { setupDifference } from '../../scenario/setupDifference.ts';
import type { Shown } from '../../store/actions/comparing.ts';
import type { DialogTexts, Texts } from '../../text/texts.ts';

/** The purpose for which the two runs of a known pair are laid beside one another. */

/** Returns the lesson of a comparison of the Go demo, as long as it stands at the step to look at; else null. */
export function lessonOf({ comparing }: Texts, { comparisons: words }: DialogTexts, { runs }: Shown): string | null {
  const [first, second] = runs;
  const [demo, pbft] = first.scenario.setup.protocol === 'pbft' ? [second, first] : [first, second];
  const id = idOf(demo.scenario.setup, pbft.scenario.setup);
  if (!id || demo.cursor.step !== comparisons[id].demo.step) return null;
  const lesson = words.entries[id];
  return comparing.lesson(words.demo, lesson.demo, words.pbft, lesson.pbft);
}

function idOf(demo: Setup, pbft: Setup): ComparisonId | undefined {
  return (Object.keys(comparisons) as ComparisonId[]).find((id) => {
    const sides = comparisons[id];
    return isSame(sides.demo.scenario.setup, demo) && isSame(sides.pbft.scenario.setup, pbft);
  });
}

function isSame(a: Setup, b: Setup): boolean {
  return a === b || setupDifference(a, b).kind === 'none';
}

/** Returns what the rule is for that one of the two breaks; null where it is not one rule that tells them apart. */
export function purposeOf({ brokenRules }: DialogTexts, { runs: [first, second] }: Shown): string | null {
  const difference = setupDifference(first.scenario.setup, second.scenario.setup);
  const [rule] = difference.kind === 'rules' ? difference.rules : [];
  return rule === undefined ? null : brokenRules[rule].purpose;
}
