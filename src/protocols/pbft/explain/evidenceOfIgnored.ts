import { takenIn } from '../../../engine/namedJourneys.ts';
import type { Evidence, Inquiry } from '../../explain/evidenceItem.ts';
import { arrivalOf } from '../../explain/evidenceItem.ts';
import { memoryBegins } from '../../explain/outages.ts';
import type { IgnoredNote } from '../notes.ts';
import type { PbftMessage } from '../rules/messages.ts';
import { labelOf } from '../rules/messages.ts';
import type { ActorDecision } from './decisions.ts';
import { whenDecided } from './decisions.ts';

/**
 * Returns the evidence that an ignored message conflicts with: the counted vote, the accepted result, the checkpoint.
 */
export function evidenceOfIgnored(inquiry: Inquiry, note: IgnoredNote): Evidence[] {
  const { step, history } = inquiry;
  if (step.cause.kind !== 'delivered') return [];
  const message = step.cause.envelope.message as PbftMessage;
  switch (note.why) {
    case 'duplicate':
    case 'secondVote':
    case 'secondViewChange':
    case 'conflictingProposal':
      return firstOfSender(inquiry);
    case 'alreadyOrdered':
    case 'alreadyBuffered':
      if (message.kind !== 'request') return [];
      return before(inquiry, { kind: 'ordered', client: message.client, timestamp: message.timestamp });
    case 'oldTimestamp':
      if (message.kind !== 'request') return [];
      return before(inquiry, { kind: 'carriedOut', client: message.client, timestamp: Number(note.expected) });
    case 'notOutstanding':
      return before(inquiry, { kind: 'accepted', timestamp: Number(note.got) });
    case 'belowWindow':
      return before(inquiry, { kind: 'stable', sequence: Number(note.expected) });
    case 'aboveWindow': {
      const windows = message.kind === 'checkpoint' ? 2 : 1;
      const sequence = Number(note.expected) - windows * history.setup.cluster.window;
      return before(inquiry, { kind: 'stable', sequence });
    }
    default:
      return [];
  }
}

/** Returns the message of the same sender about the same subject that was accepted before. */
function firstOfSender({ history, stepIndex, step, node }: Inquiry): Evidence[] {
  if (step.cause.kind !== 'delivered') return [];
  const { letters, from, message } = step.cause.envelope;
  const name = { letters, label: labelOf(message as PbftMessage), from, to: node };
  const journey = takenIn(history, name, memoryBegins(history, node, stepIndex), stepIndex - 1);
  return journey ? [arrivalOf(journey)] : [];
}

function before({ history, stepIndex, node }: Inquiry, decision: ActorDecision): Evidence[] {
  const step = whenDecided(history, node, decision, stepIndex - 1);
  if (step === null) return [];
  return [{ kind: 'decision', decision: decision.kind, from: node, about: aboutOf(decision), step }];
}

/** Returns the subject of a decision: a sequence number, a view, or the timestamp of a request. */
function aboutOf(decision: ActorDecision): number {
  if ('sequence' in decision) return decision.sequence;
  return 'timestamp' in decision ? decision.timestamp : decision.view;
}
