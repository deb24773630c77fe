import { useMemo } from 'react';
import { useAppState } from '../../store/store.ts';
import { useInParts } from '../atoms/useInParts.ts';
import { useRun } from '../side/worldNow.ts';
import { useSentences } from '../texts/useTexts.ts';
import type { PaletteWords } from './entry.ts';
import type { StepBound, ToldStep } from './steps.ts';
import { boundOf, toldSteps } from './steps.ts';

interface Steps {
  /** Null while they are being told. */
  readonly told: readonly ToldStep[] | null;
  readonly bound: StepBound;
}

/** The steps of the run as far as they may be seen, each by its sentence, once somebody looks for something. */
export function useSteps({ words }: PaletteWords, isWanted: boolean): Steps {
  const tell = useSentences()?.tell;
  const { history, cursor } = useRun();
  const showFuture = useAppState((state) => state.preferences.showFuture);
  const bound = boundOf(history.steps.length, cursor.step, showFuture);
  const count = isWanted && tell ? bound.count : 0;
  const begin = useMemo(
    () => () => toldSteps(history, count, tell ?? (() => ''), words),
    [history, count, tell, words],
  );
  return { told: useInParts(begin) ?? null, bound };
}
