import { useMemo } from 'react';
import { prepareTwoPictures } from '../../diagram/preparation.ts';
import { memoBy } from '../../engine/memoBy.ts';
import type { Pair } from '../../engine/pair.ts';
import type { InParts } from '../../engine/parts.ts';
import { shared } from '../../engine/parts.ts';
import type { Alignment } from '../../protocols/explain/differences.ts';
import { alignmentOf } from '../../protocols/explain/differences.ts';
import type { Shown } from '../../store/actions/comparing.ts';
import { shownPair } from '../../store/actions/comparing.ts';
import { useAppState } from '../../store/store.ts';
import { useInParts } from '../atoms/useInParts.ts';

/** The two runs on the page; null where there is one, as for a moment when the other is taken away. */
export function useShownPair(): Shown | null {
  const runs = useAppState((state) => state.runs);
  const active = useAppState((state) => state.active);
  const beside = useAppState((state) => state.beside);
  return useMemo(() => shownPair({ runs, active, beside }), [runs, active, beside]);
}

/** Returns what tells two runs apart, once it is worked out and both pictures can be drawn; undefined before. */
export function useAlignment(pair: Pair): Alignment | undefined {
  return useInParts(workOn(pair));
}

/** All who ask for one pair wait for the same work. */
const workOn = memoBy((pair: Pair) => shared(prepare(pair)));

/** Steps and messages of two runs that are aligned and laid out at once. */
const SHORT = 4_000;

function* prepare(pair: Pair): InParts<Alignment> {
  const size = pair.reduce((total, { steps }) => total + steps.reduce((sum, { sent }) => sum + 1 + sent.length, 0), 0);
  if (size > SHORT) {
    yield* alignmentOf.inParts(pair);
    yield* prepareTwoPictures(pair);
  }
  return alignmentOf(pair);
}
