import { useEffect } from 'react';
import { renewTrace, toggleCauses } from '../../store/actions/causes.ts';
import { onViewCommand } from '../../store/actions/view.ts';
import { activeRun, useAppState } from '../../store/store.ts';

/** Listens to the key for causes, also where no panel is shown, and keeps what is traced up with its run. */
export function useCauses(): void {
  useEffect(() => onViewCommand((command) => command === 'causes' && toggleCauses()), []);
  const history = useAppState((state) => activeRun(state).history);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a run that has become longer is another history
  useEffect(renewTrace, [history]);
}
