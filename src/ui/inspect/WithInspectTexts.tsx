import type { ReactNode } from 'react';
import { InspectTextsContext, useFetchedInspectTexts } from './useInspectTexts.ts';

/** What looks into things is there as soon as its words are. */
export function WithInspectTexts({ children }: { children: ReactNode }) {
  const texts = useFetchedInspectTexts();
  return texts && <InspectTextsContext value={texts}>{children}</InspectTextsContext>;
}
