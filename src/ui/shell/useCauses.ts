import { useEffect } from 'react';
import { renewTrace } from '../../store/actions/causes.ts';
import { activeRun, useAppState } from '../../store/store.ts';

/** Keeps what is traced up with its run, also where no panel is shown. */
export function useCauses(): void {
  const history = useAppState((state) => activeRun(state).history);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a run that has become longer is another history
  useEffect(renewTrace, [history]);
}
