import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { NARROW_QUERY, SHEET_QUERY } from './orientation.ts';

/**
 * Returns the number of characters that two lines of the caption hold, whatever letters they are. What a sentence says
 * beyond them is told with the reason for the step.
 */
export function useCaptionRoom(): number {
  const isNarrow = useMediaQuery(NARROW_QUERY);
  const isSheet = useMediaQuery(SHEET_QUERY);
  if (isNarrow) return 70;
  return isSheet ? 112 : 150;
}
