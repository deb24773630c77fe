import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import type { NodeId, Ticks } from '../../engine/protocol.ts';
import type { BehaviourId } from '../../protocols/pbft/lies/index.ts';
import { behaviourOf } from '../../protocols/pbft/lies/index.ts';
import type { IgnoredNote, IgnoredReason } from '../../protocols/pbft/notes.ts';
import { at, requestA } from '../engine/buildSetup.ts';
import type { Run } from '../engine/runWorld.ts';
import { notesOf } from './lookAtTrace.ts';
import type { Row } from './runRow.ts';
import { runRow } from './runRow.ts';

/** Runs in which nodes lie in the ways that there are. For tests. */

export interface Lie {
  readonly node: NodeId;
  readonly behaviour: BehaviourId;
  /** One letter a node; the behaviour's usual groups where it is absent. */
  readonly groups?: string;
  readonly amount?: number;
  readonly tick?: Ticks;
}

/** An intervention by which a node begins to lie, at the start where no tick is given. */
export function lie({ node, behaviour, groups = '', amount, tick = 0 }: Lie): PlannedIntervention {
  const number = amount ?? behaviourOf(behaviour).amount?.usual ?? 0;
  return at(tick, { kind: 'misbehave', node, behaviour, groups, amount: number });
}

/**
 * A row with lies, and request A unless it has other interventions: the lies begin before everything else at their
 * tick.
 */
export function runLies(lies: readonly Lie[], { interventions = [requestA], ...row }: Row = {}): Run {
  const planned = [...lies.map(lie), ...interventions];
  return runRow({ ...row, interventions: planned.toSorted((a, b) => a.at.tick - b.at.tick) });
}

/** The reasons for which correct nodes ignored messages of a kind, each once. */
export function reasonsFor(run: Run, input: IgnoredNote['input']): IgnoredReason[] {
  const ignored = notesOf(run.steps, 'ignored').filter(
    ({ node, note }) => note.input === input && isCorrect(run, node),
  );
  return [...new Set(ignored.map(({ note }) => note.why))].sort();
}

export function isCorrect({ world }: Run, node: NodeId): boolean {
  return world.nodes[node]?.lied === false;
}
