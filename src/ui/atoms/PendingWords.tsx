import { PartNotice } from './PartNotice.tsx';
import { Loading } from './Pending.tsx';
import type { Loaded } from './useLoaded.ts';
import { askAgain } from './useLoaded.ts';

/** Stands for words that are on their way, or did not arrive. */
export function PendingWords({ words: { failures, isOnItsWay } }: { words: Loaded<unknown> }) {
  if (failures === 0) return <Loading />;
  return <PartNotice kind="partMissing" failures={failures} isOnItsWay={isOnItsWay} again={askAgain} />;
}
