import { useEffect } from 'react';
import type { EnvelopeId } from '../../../engine/network/envelope.ts';
import { setPointed } from '../../../store/actions/inbox.ts';

/** Lights the message of a row in the picture, as long as the row is there and pointed at. */
export function usePointed(id: EnvelopeId | null): void {
  useEffect(() => {
    if (id === null) return undefined;
    setPointed({ kind: 'message', id });
    return () => setPointed(null);
  }, [id]);
}
