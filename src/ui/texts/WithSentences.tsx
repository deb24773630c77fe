import type { ReactNode } from 'react';
import { useSentences } from './useTexts.ts';

/** What is made of sentences is there as soon as they are. */
export function WithSentences({ children, meanwhile }: { children: ReactNode; meanwhile?: ReactNode }) {
  return useSentences() ? children : meanwhile;
}
