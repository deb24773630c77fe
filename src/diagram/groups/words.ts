import { createContext, useContext } from 'react';
import type { NodeId } from '../../engine/protocol.ts';
import type { ViewNumber } from '../../protocols/numbers.ts';

/** The words of lanes that were folded; they come after the first picture, which has names and numbers. */
export interface FoldedWords {
  /** The role of a group. */
  backups(view: ViewNumber): string;
  /** The name of a group's button, for screen readers and the tooltip. */
  button(group: string, size: number): string;
  /** The number of members of a group that have taken a decision. */
  taken(count: number, size: number, gate: string): string;
  /** The number of replicas without a lane of their own. */
  hidden(replicas: number, groups: number): string;
}

/** The same, with the names of members, whose lane has another name. */
export interface GroupWords extends FoldedWords {
  member(node: NodeId): string;
}

/** Null as long as the words are on their way. */
export const FoldedWordsContext = createContext<GroupWords | null>(null);

export function useFoldedWords(): GroupWords | null {
  return useContext(FoldedWordsContext);
}
