import type { LinkFault } from '../../scenario/link/fault.ts';
import { store } from '../store.ts';

/** A link that cannot be opened. On a fresh page nothing is shown in its place until somebody asks for it. */
export function refuse(fault: LinkFault, isFresh: boolean): void {
  store.setState(isFresh ? { refusal: fault } : { notice: { kind: 'linkRefused', fault } });
}

export function leaveRefusal(): void {
  store.setState({ refusal: null });
}
