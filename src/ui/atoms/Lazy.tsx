import type { ComponentType, ReactNode } from 'react';
import { useContext } from 'react';
import { SentencesContext } from '../texts/useTexts.ts';
import { ErrorWall } from './ErrorWall.tsx';
import { comesLater } from './laterParts.ts';
import type { PartFailure } from './PartNotice.tsx';
import { PartNotice } from './PartNotice.tsx';
import { askAgain, useLoaded } from './useLoaded.ts';

export interface LazyOptions {
  /** The part says what happens in a run, so it is shown only once the sentences are there, too. */
  readonly needsSentences?: boolean;
  /** Shown until the part is there. */
  readonly meanwhile?: ReactNode;
  /** Shown in place of a part that is missing or broken. */
  readonly Missing?: ComponentType<PartFailure>;
}

/**
 * A part of the page whose script is fetched when the part is first shown. It has an error boundary of its own: if it
 * does not arrive, or throws, the rest of the page lives on, and the notice in its place asks for it again.
 */
export function lazyPart<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  { needsSentences = false, meanwhile = null, Missing = PartNotice }: LazyOptions = {},
): ComponentType<Props> {
  let atHand: ComponentType<Props> | null = null;
  const load = comesLater(async (): Promise<ComponentType<Props>> => {
    atHand = await fetch();
    return atHand;
  });
  return function Lazy(props: Props) {
    const script = useLoaded(load, atHand);
    const sentences = useContext(SentencesContext);
    const absent = [script, ...(needsSentences ? [sentences] : [])].filter(({ value }) => value === null);
    const failures = Math.max(0, ...absent.map((loaded) => loaded.failures));
    if (failures > 0) {
      const isOnItsWay = absent.some((loaded) => loaded.isOnItsWay);
      return <Missing kind="partMissing" failures={failures} isOnItsWay={isOnItsWay} again={askAgain} />;
    }
    const Part = script.value;
    if (!Part || absent.length > 0) return meanwhile;
    return (
      <ErrorWall broken={(mend) => <Missing kind="partBroken" failures={1} isOnItsWay={false} again={mend} />}>
        <Part {...props} />
      </ErrorWall>
    );
  };
}
