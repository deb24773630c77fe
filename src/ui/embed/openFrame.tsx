import type { ReactNode } from 'react';
import { openInFrame } from '../../store/frame/opening.ts';
import { Frame } from './Frame.tsx';

/** Opens what the address of the frame names. Resolves to what is shown. */
export async function openFrame(): Promise<ReactNode> {
  // A document without an address of its own has the query at its root.
  await openInFrame(document.documentElement.dataset.query ?? window.location.search);
  return <Frame />;
}
