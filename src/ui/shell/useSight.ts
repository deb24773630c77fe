import { useEffect } from 'react';
import { turnSight } from '../../store/actions/seeing.ts';
import { onViewCommand } from '../../store/actions/view.ts';

/** Listens to the key for one replica's view. */
export function useSight(): void {
  useEffect(() => onViewCommand((command) => command === 'oneView' && turnSight()), []);
}
