import type { History } from '../../../engine/history.ts';
import type { Journey } from '../../../engine/journeys.ts';
import { journeysOf } from '../../../engine/journeys.ts';
import type { MessageLabel, NodeId } from '../../../engine/protocol.ts';
import type { Setup } from '../../../engine/setup.ts';
import { memoryBegins } from '../../explain/outages.ts';
import type { PbftMessage } from '../rules/messages.ts';
import type { Statement, StatementKind } from './statements.ts';
import { statementsIn } from './statements.ts';

/**
 * Two signed messages that contradict each other, met at one place: that proves to everybody who is shown them that
 * their signer lies. A correct replica says one thing about a slot, a checkpoint or a view (§4.2, §4.3, §4.4). It does
 * not matter whether they came from the signer itself, or quoted in a VIEW-CHANGE or NEW-VIEW.
 */
export interface Contradiction {
  readonly liar: NodeId;
  /** Who holds both. */
  readonly holder: NodeId;
  readonly message: StatementKind;
  readonly label: MessageLabel;
  /** The steps in which the two arrived; the same where one message quotes both. */
  readonly steps: readonly [number, number];
}

const known = new WeakMap<History, readonly Contradiction[]>();

/** All of a run, by the step that completes each; one for each liar, holder and label. Worked out once. */
export function contradictionsOf(history: History): readonly Contradiction[] {
  const found = known.get(history);
  if (found) return found;
  const contradictions = mayContradict(history.setup) ? search(history) : [];
  known.set(history, contradictions);
  return contradictions;
}

/** Whether anybody in this run may say two things that contradict each other: a liar, or one that lost its memory. */
export function mayContradict({ interventions }: Setup): boolean {
  return interventions.some(
    ({ action }) =>
      action.kind === 'misbehave' || action.kind === 'say' || (action.kind === 'restart' && action.memory === 'lost'),
  );
}

function search(history: History): Contradiction[] {
  const search: Search = { history, held: new Map(), proved: new Set(), found: [] };
  const { replicas } = history.setup.cluster;
  for (const { envelope, endStep } of arrivalsOf(history)) {
    for (const statement of statementsIn(envelope.message as PbftMessage, envelope.from, replicas)) {
      if (statement.signer !== envelope.to) hear(search, envelope.to, statement, endStep as number);
    }
  }
  return search.found;
}

interface Search {
  readonly history: History;
  /** By holder, signer, kind and label, what was heard first, and when. */
  readonly held: Map<string, { readonly says: string; readonly step: number }>;
  readonly proved: Set<string>;
  readonly found: Contradiction[];
}

function hear({ history, held, proved, found }: Search, holder: NodeId, statement: Statement, step: number): void {
  const { signer, kind, label, says } = statement;
  const key = `${holder}.${signer}.${kind}.${label.major}.${label.minor}`;
  const earlier = held.get(key);
  // A holder that lost its memory holds nothing from before.
  if (!earlier || earlier.step <= memoryBegins(history, holder, step)) held.set(key, { says, step });
  else if (earlier.says !== says && !proved.has(key)) {
    proved.add(key);
    found.push({ liar: signer, holder, message: kind, label, steps: [earlier.step, step] });
  }
}

/** What reached a node that was up, and was signed by whom it names. In the order of arrival. */
function arrivalsOf(history: History): Journey[] {
  return journeysOf(history)
    .list.filter(({ fate, envelope }) => fate === 'delivered' && !envelope.forged)
    .sort((a, b) => (a.endStep as number) - (b.endStep as number));
}
