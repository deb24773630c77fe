import type { History } from '../../../engine/history.ts';
import { journeysOf } from '../../../engine/journeys.ts';
import type { EnvelopeId } from '../../../engine/network/envelope.ts';
import type { MissingMessage } from '../../../protocols/pbft/explain/waiting.ts';
import type { Whereabouts } from '../../../protocols/pbft/explain/whereabouts.ts';
import type { Nodes } from '../../../text/names.ts';
import { nodeLabels } from '../../../text/names.ts';
import type { Texts } from '../../../text/texts.ts';

/** Messages that a node lacks: where to look for each, and the reasons why some were never sent. */

/** The step in which a missing message was stopped, or in which it will arrive. Null where it never set out. */
export function linkOfMissing(
  history: History,
  whereabouts: Whereabouts,
): { readonly index: number; readonly id: EnvelopeId } | null {
  if (!('id' in whereabouts)) return null;
  const { id } = whereabouts;
  if (whereabouts.kind !== 'inFlight') return { index: whereabouts.step, id };
  const index = journeysOf(history).byId.get(id)?.endStep ?? null;
  return index === null ? null : { index, id };
}

/** One line a reason, with everybody it is true of. */
export function unsentText({ waiting }: Texts, missing: readonly MissingMessage[], nodes: Nodes): string[] {
  const senders = (why: string): string[] => {
    const unsent = missing.filter(({ whereabouts }) => whereabouts.kind === 'notSent' && whereabouts.why === why);
    return nodeLabels(
      nodes,
      unsent.map(({ from }) => from),
    );
  };
  const [first] = missing;
  const [notReached, unheard] = [senders('notReached'), senders('unheard')];
  const [crashed, cutOff] = [senders('crashed'), senders('cutOff')];
  return [
    ...(first && notReached.length > 0 ? [waiting.notSent[first.message](notReached)] : []),
    ...(crashed.length > 0 ? [waiting.crashed(crashed)] : []),
    ...(cutOff.length > 0 ? [waiting.cutOff(cutOff)] : []),
    ...(unheard.length > 0 ? [waiting.unheard(unheard)] : []),
  ];
}
