import type { Focus } from '../../scenario/focus.ts';
import { store } from '../store.ts';

/** Has the picture light something as if it was in focus, as long as a list points at it. */
export function setPointed(pointed: Focus | null): void {
  store.setState({ pointed });
}
