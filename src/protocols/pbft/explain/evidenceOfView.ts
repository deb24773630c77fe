import type { History } from '../../../engine/history.ts';
import { worldAt } from '../../../engine/history.ts';
import type { StepCount } from '../../../engine/numbers.ts';
import { stepsBefore } from '../../../engine/numbers.ts';
import type { Message, NodeId } from '../../../engine/protocol.ts';
import type { Step } from '../../../engine/trace.ts';
import type { Node } from '../../../engine/world.ts';
import type { Evidence, Inquiry } from '../../explain/evidenceItem.ts';
import { arrivalIn } from '../../explain/evidenceItem.ts';
import { memoryBegins, remembers } from '../../explain/outages.ts';
import type { EnteredViewNote, ViewChangeStartedNote } from '../notes.ts';
import type { PbftMessage, Request } from '../rules/messages.ts';
import type { ReplicaState } from '../rules/replicaState.ts';
import { NEW_VIEW, REQUEST } from '../rules/timers.ts';
import { earlier, timerOf, viewLabel, wordOf, wordOrSending } from './evidenceOfWords.ts';

/** The evidence of view changes (§4.4, §4.5.2). */

/** Returns the timer that expired and the thing it waited for, or the f+1 VIEW-CHANGEs that the replica joined. */
export function evidenceOfViewChange(inquiry: Inquiry, { why, left, joined }: ViewChangeStartedNote): Evidence[] {
  switch (why) {
    case 'requestTimeout':
      return [...timerOf(inquiry, REQUEST), ...arrivalOfTimedRequest(inquiry)];
    case 'newViewTimeout':
      return [...timerOf(inquiry, NEW_VIEW), ...earlier(inquiry, { kind: 'viewChangeStarted', view: left }, left)];
    case 'joined': {
      const { history, stepIndex, node } = inquiry;
      const state = stateAt(history, stepIndex + 1, node);
      return joined.flatMap((replica) => {
        const view = state.viewChanges.find((viewChange) => viewChange.replica === replica)?.view;
        return view === undefined ? [] : wordOf(inquiry, replica, { message: 'viewChange', label: viewLabel(view) });
      });
    }
  }
}

/**
 * Returns the first message with the request that was not executed in time: a REQUEST, or a PRE-PREPARE that contains
 * it.
 */
function arrivalOfTimedRequest({ history, stepIndex, node }: Inquiry): Evidence[] {
  const { timedRequest } = stateAt(history, stepsBefore(stepIndex), node);
  if (!timedRequest) return [];
  const { client, timestamp } = timedRequest;
  const holds = (step: Step): boolean =>
    step.node === node &&
    step.cause.kind === 'delivered' &&
    requestsIn(step.cause.envelope.message).some((held) => held.client === client && held.timestamp === timestamp);
  for (let index = memoryBegins(history, node, stepIndex) + 1; index < stepIndex; index++) {
    if (holds(history.steps[index] as Step) && remembers(history, node, index, stepIndex))
      return arrivalIn(history, index);
  }
  return [];
}

function stateAt(history: History, count: StepCount, node: NodeId): ReplicaState {
  return (worldAt(history, count).nodes[node] as Node).state as ReplicaState;
}

function requestsIn(message: Message): readonly Request[] {
  const pbftMessage = message as PbftMessage;
  if (pbftMessage.kind === 'request') return [pbftMessage];
  return 'batch' in pbftMessage ? pbftMessage.batch : [];
}

/**
 * Returns the NEW-VIEW, unless it is the node's own, and the VIEW-CHANGEs in its V, as they reached this node or were
 * sent.
 */
export function evidenceOfEnteredView(inquiry: Inquiry, { view, primary, members }: EnteredViewNote): Evidence[] {
  const label = viewLabel(view);
  const newView = primary === inquiry.node ? [] : wordOf(inquiry, primary, { message: 'newView', label });
  return [...newView, ...members.flatMap((member) => wordOrSending(inquiry, member, { message: 'viewChange', label }))];
}
