import { useEffect, useMemo, useState } from 'react';
import type { InParts } from '../../engine/parts.ts';
import { goOn } from '../../store/slices.ts';
import { browserClock } from './browserClock.ts';

interface Begun<Value> {
  readonly work: InParts<Value>;
  /** Its value; undefined where it has more parts. */
  readonly value: Value | undefined;
}

/**
 * Does work that may take long: a slice of it at once, the rest while the page does other things. Other work, or no use
 * for it any more, ends it.
 *
 * @param begin stays the same function as long as the same work is wanted; its value is never undefined
 * @returns undefined until all is done
 */
export function useInParts<Value>(begin: () => InParts<Value>): Value | undefined {
  const begun = useMemo((): Begun<Value> => {
    const work = begin();
    return { work, value: goOn(work, browserClock) };
  }, [begin]);
  const [later, setLater] = useState<{ readonly begun: Begun<Value>; readonly value: Value } | null>(null);
  useEffect(() => {
    if (begun.value !== undefined) return undefined;
    let isWanted = true;
    const slice = (): void => {
      if (!isWanted) return;
      const value = goOn(begun.work, browserClock);
      if (value === undefined) browserClock.soon(slice);
      else setLater({ begun, value });
    };
    browserClock.soon(slice);
    return () => {
      isWanted = false;
    };
  }, [begun]);
  return begun.value ?? (later?.begun === begun ? later.value : undefined);
}
