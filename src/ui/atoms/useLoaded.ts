import { useEffect, useState } from 'react';

/** Something that comes after the page: a script, or words. */
export interface Loaded<Value> {
  /** Null until it is there. While the next one is on its way, the one before it. */
  readonly value: Value | null;
  /** The number of times in a row that it did not arrive. */
  readonly failures: number;
  readonly isOnItsWay: boolean;
}

interface Outcome<Value> {
  readonly value: Value | null;
  readonly failures: number;
  /** The attempt this came of; null before the first. */
  readonly load: (() => Promise<Value>) | null;
  readonly attempt: number;
}

/** The functions that ask again, one for each thing that did not arrive and is still wanted. */
const missing = new Set<() => void>();

/** Asks again for everything that did not arrive: what kept one thing away kept the others away too, as a rule. */
export function askAgain(): void {
  for (const ask of missing) ask();
}

/**
 * Fetches something when it is first wanted, and again on request or when the browser is back online.
 *
 * @param load stays the same function as long as the same thing is wanted
 * @param atHand what was fetched before
 */
export function useLoaded<Value>(load: () => Promise<Value>, atHand: Value | null = null): Loaded<Value> {
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<Outcome<Value>>({
    value: atHand,
    failures: 0,
    load: atHand === null ? null : load,
    attempt,
  });
  const { value, failures } = outcome;
  const isOnItsWay = outcome.load !== load || outcome.attempt !== attempt;
  useEffect(() => {
    if (!isOnItsWay) return undefined;
    let isWanted = true;
    load().then(
      (fetched) => {
        if (isWanted) setOutcome({ value: fetched, failures: 0, load, attempt });
      },
      () => {
        if (isWanted) setOutcome((before) => ({ ...before, failures: before.failures + 1, load, attempt }));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [load, attempt, isOnItsWay]);
  const isMissing = failures > 0 && !isOnItsWay;
  useEffect(() => {
    if (!isMissing) return undefined;
    const ask = (): void => setAttempt((before) => before + 1);
    missing.add(ask);
    window.addEventListener('online', ask);
    return () => {
      missing.delete(ask);
      window.removeEventListener('online', ask);
    };
  }, [isMissing]);
  return { value, failures, isOnItsWay };
}
