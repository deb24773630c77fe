import type { Missing } from '../../lessons/own/checklist.ts';
import type { LessonFault } from '../../lessons/own/ownLessonText.ts';
import type { OwnLessonTexts } from '../texts.ts';
import type { Refusals } from './faultText.ts';
import { nameOfPlace } from './faultText.ts';

/** The faults of a lesson that a reader has made, in one language. */

interface Words {
  readonly refusals: Refusals;
  readonly own: OwnLessonTexts;
}

/** Returns what is wrong with a lesson that cannot be opened, and where, in one sentence or two. */
export function lessonSentence({ refusals, own }: Words, fault: LessonFault): string {
  const { refused } = own;
  switch (fault.kind) {
    case 'link':
      return refused.link(refusals.linkSentence(fault.fault));
    case 'file':
      return refused.file(refusals.fileSentence(fault.fault));
    case 'newer':
      return refused.newer(fault.version);
    case 'tooLong':
    case 'tooMany':
      return refused[fault.kind](nameOfPlace(fault.path), fault.count, fault.most);
    case 'tooFew':
      return refused.tooFew(nameOfPlace(fault.path));
    case 'outOfRange':
    case 'noRun':
      return refused[fault.kind](nameOfPlace(fault.path), String(fault.value));
    case 'run':
      return refused.run(nameOfPlace(fault.path), refusals.linkSentence(fault.fault));
    case 'missing':
      return refused.missing(missingSentence(own, fault.missing));
  }
}

/** Returns what a lesson lacks. Stops, runs and goals count from 1 for people. */
export function missingSentence({ missing }: OwnLessonTexts, item: Missing): string {
  switch (item.kind) {
    case 'title':
    case 'stop':
    case 'taskAsks':
    case 'goals':
      return missing[item.kind];
    case 'longRun':
    case 'nearMiss':
      return missing[item.kind](item.run + 1);
    case 'goalText':
    case 'goalMissed':
      return missing[item.kind](item.goal + 1);
    case 'goalHeld':
      return missing.goalHeld;
    default:
      return missing.ofStop(item.stop + 1, missing.inStop[item.kind]);
  }
}
