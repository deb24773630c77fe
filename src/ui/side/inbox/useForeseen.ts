import { useEffect, useMemo, useState } from 'react';
import type { WaitingMessage } from '../../../engine/inbox.ts';
import type { EnvelopeId } from '../../../engine/network/envelope.ts';
import { goOn } from '../../../store/slices.ts';
import { browserClock } from '../../atoms/browserClock.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import { useRun, useWorld } from '../worldNow.ts';
import type { Foreseen, Outlook } from './foreseen.ts';
import { foreseeAll } from './foreseen.ts';

type Found = ReadonlyMap<EnvelopeId, Foreseen>;

const nothing: Found = new Map();

/**
 * Looks ahead for the messages that are shown, in slices, while the page does other things: what is found is there at
 * once, the rest follows.
 *
 * @param messages stays the same list as long as the same is wanted; null where nothing may be foreseen
 */
export function useForeseen(messages: readonly WaitingMessage[] | null): Found {
  const texts = useAllTexts();
  const { history, cursor } = useRun();
  const world = useWorld();
  const { step } = cursor;
  const outlook = useMemo<Outlook>(() => ({ history, step, world }), [history, step, world]);
  const [results, setResults] = useState<{ readonly outlook: Outlook; readonly found: Found } | null>(null);
  useEffect(() => {
    if (!messages || messages.length === 0) return undefined;
    let isWanted = true;
    const found = new Map<EnvelopeId, Foreseen>();
    const work = foreseeAll(outlook, texts, messages, (id, foreseen) => found.set(id, foreseen));
    const slice = (): void => {
      if (!isWanted) return;
      const isDone = goOn(work, browserClock) === true;
      setResults((before) => {
        // More rows of the same world: those that were there before keep what they had.
        const old = before?.outlook === outlook ? before.found : nothing;
        return { outlook, found: new Map([...old, ...found]) };
      });
      if (!isDone) browserClock.soon(slice);
    };
    browserClock.soon(slice);
    return () => {
      isWanted = false;
    };
  }, [messages, outlook, texts]);
  return messages && results?.outlook === outlook ? results.found : nothing;
}
