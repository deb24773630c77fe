import { useAppState } from '../../store/store.ts';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { NARROW_QUERY } from './orientation.ts';

/** Returns true while time runs downwards. */
export function useIsVertical(): boolean {
  const orientation = useAppState((state) => state.preferences.orientation);
  const isNarrow = useMediaQuery(NARROW_QUERY);
  return orientation === 'auto' ? isNarrow : orientation === 'vertical';
}
