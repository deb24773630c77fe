import type { Texts } from '../../text/texts.ts';
import type { MatrixCell, Stage } from './matrix.ts';

/** The letters in a cell: those that messages have in the diagram, the same in every language. */
export const stageLetters: Readonly<Record<Stage, string>> = {
  empty: '·',
  votes: '…',
  proposed: '(PP)',
  prePrepared: 'PP',
  prepared: 'P',
  committed: 'C',
  tentative: 'T',
  executed: 'E',
  collected: 'e',
  fetched: 'D',
};

export const NULL_SIGN = '∅';

export function lettersOf({ stage, isNull }: MatrixCell): string {
  return isNull ? `${NULL_SIGN}${stageLetters[stage]}` : stageLetters[stage];
}

/** The state of a slot in words, and what it orders. */
export function cellState({ inspect }: Texts, { stage, view, isNull, operations }: MatrixCell): string {
  const state = inspect.matrix.stages[stage];
  const stateInView = view === null ? state : inspect.matrix.inView(state, view);
  const ordered = isNull ? inspect.nullRequest : operations?.join('; ');
  return ordered ? `${stateInView} · ${ordered}` : stateInView;
}
