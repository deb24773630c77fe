import type { History } from '../../../engine/history.ts';
import type { Journey } from '../../../engine/journeys.ts';
import { journeysOf } from '../../../engine/journeys.ts';
import { memoBy } from '../../../engine/memoBy.ts';
import type { StepIndex } from '../../../engine/numbers.ts';
import type { MessageLabel, NodeId } from '../../../engine/protocol.ts';
import { remembers } from '../../explain/outages.ts';
import type { PbftMessage } from '../rules/messages.ts';
import { mayContradict } from './mayContradict.ts';
import type { Statement, StatementKind } from './statements.ts';
import { statementsIn } from './statements.ts';

/**
 * Two signed messages that contradict each other and have met at one node: anybody who sees both knows that their
 * signer lies. A correct replica signs one message about a slot, a checkpoint or a view (§4.2, §4.3, §4.4). The proof
 * also holds for messages that are quoted in a VIEW-CHANGE or NEW-VIEW.
 */
export interface Contradiction {
  readonly liar: NodeId;
  /** The node that has both. */
  readonly holder: NodeId;
  readonly message: StatementKind;
  readonly label: MessageLabel;
  /** The steps in which the two arrived; equal if one message quotes both. */
  readonly steps: readonly [number, number];
}

/**
 * Returns all contradictions of a run, by the step that completes each; one for each liar, holder and label. Computed
 * once.
 */
export const contradictionsOf = memoBy((history: History): readonly Contradiction[] =>
  mayContradict(history.setup) ? search(history) : [],
);

function search(history: History): Contradiction[] {
  const search: Search = { history, held: new Map(), proved: new Set(), contradictions: [] };
  const { replicas } = history.setup.cluster;
  for (const { envelope, endStep } of arrivalsOf(history)) {
    for (const statement of statementsIn(envelope.message as PbftMessage, envelope.from, replicas)) {
      if (statement.signer !== envelope.to) hear(search, envelope.to, statement, endStep as number);
    }
  }
  return search.contradictions;
}

interface Search {
  readonly history: History;
  /** The first statement that reached a holder, and its step, by holder, signer, kind and label. */
  readonly held: Map<string, { readonly says: string; readonly step: StepIndex }>;
  readonly proved: Set<string>;
  readonly contradictions: Contradiction[];
}

function hear(
  { history, held, proved, contradictions }: Search,
  holder: NodeId,
  statement: Statement,
  step: number,
): void {
  const { signer, kind, label, says } = statement;
  const key = `${holder}.${signer}.${kind}.${label.major}.${label.minor}`;
  const earlier = held.get(key);
  // A holder that lost its memory has nothing from before.
  if (!earlier || !remembers(history, holder, earlier.step, step)) held.set(key, { says, step });
  else if (earlier.says !== says && !proved.has(key)) {
    proved.add(key);
    contradictions.push({ liar: signer, holder, message: kind, label, steps: [earlier.step, step] });
  }
}

/** Returns the messages that were delivered under their true signatures, in the order of arrival. */
function arrivalsOf(history: History): Journey[] {
  return journeysOf(history)
    .list.filter(({ fate, envelope }) => fate === 'delivered' && !envelope.forged)
    .sort((a, b) => (a.endStep as number) - (b.endStep as number));
}
