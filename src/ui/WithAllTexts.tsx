import type { ReactNode } from 'react';
import { useContext } from 'react';
import { AllTextsContext } from './useTexts.ts';

/** What explains the page is there as soon as its texts are. */
export function WithAllTexts({ children }: { children: ReactNode }) {
  return useContext(AllTextsContext) && children;
}
