import { deliveredNext } from '../../../engine/deliveredNext.ts';
import type { History } from '../../../engine/history.ts';
import type { WaitingMessage } from '../../../engine/inbox.ts';
import type { EnvelopeId } from '../../../engine/network/envelope.ts';
import type { StepCount } from '../../../engine/numbers.ts';
import type { InParts } from '../../../engine/parts.ts';
import type { Step } from '../../../engine/trace.ts';
import type { World } from '../../../engine/world.ts';
import { sentenceOf } from '../../../text/tell/sentence.ts';
import type { Texts } from '../../../text/texts.ts';

/** The effect that a waiting message would have if it was delivered next, known before it is done. */
export interface Foreseen {
  /**
   * `taken`: the receiver makes something of it. `ignored`: a check fails. `missed`: it arrives where nobody receives it.
   * `keptAway`: another intervention at this moment keeps it from arriving next.
   */
  readonly outcome: 'taken' | 'ignored' | 'missed' | 'keptAway';
  /** The step that would be, told as if it had happened; null where there is none. */
  readonly sentence: string | null;
}

/** The place of a run from which is looked ahead. */
export interface Outlook {
  readonly history: History;
  readonly step: StepCount;
  /** The world after so many steps. */
  readonly world: World;
}

/** Looks ahead for one message after the other, a part each, and hands over each result. */
export function* foreseeAll(
  outlook: Outlook,
  texts: Texts,
  messages: readonly WaitingMessage[],
  found: (id: EnvelopeId, foreseen: Foreseen) => void,
): InParts<true> {
  for (const { id } of messages) {
    found(id, foresee(outlook, texts, id));
    yield;
  }
  return true;
}

export function foresee({ history, step, world }: Outlook, texts: Texts, id: EnvelopeId): Foreseen {
  const ahead = deliveredNext(world, id);
  const arrival = ahead?.at(-1);
  if (!ahead || !arrival) return { outcome: 'keptAway', sentence: null };
  const steps = [...history.steps.slice(0, step), ...ahead];
  return { outcome: outcomeOf(arrival), sentence: sentenceOf(texts, { ...history, steps }, steps.length - 1) };
}

/** As the picture draws it: a step with a check that failed is one that ignored its message. */
function outcomeOf({ cause, notes }: Step): Foreseen['outcome'] {
  if (cause.kind === 'missed') return 'missed';
  return notes.some(({ kind }) => kind === 'ignored') ? 'ignored' : 'taken';
}
