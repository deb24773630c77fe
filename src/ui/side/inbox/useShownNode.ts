import { useState } from 'react';
import type { NodeId } from '../../../engine/protocol.ts';
import type { Focus } from '../../../scenario/focus.ts';
import { useAppState } from '../../../store/store.ts';

interface Shown {
  readonly focus: Focus | null;
  readonly node: NodeId | null;
}

/**
 * Returns the node whose inbox is shown, null for those of all: the node in focus, or that of a gate in focus. A message
 * in focus, as one chosen in the list itself, leaves the list as it is.
 */
export function useShownNode(): NodeId | null {
  const focus = useAppState((state) => state.focus);
  const [shown, setShown] = useState<Shown>({ focus, node: nodeOf(focus, null) });
  if (shown.focus === focus) return shown.node;
  const node = nodeOf(focus, shown.node);
  setShown({ focus, node });
  return node;
}

function nodeOf(focus: Focus | null, before: NodeId | null): NodeId | null {
  if (!focus) return null;
  return focus.kind === 'message' ? before : focus.node;
}
