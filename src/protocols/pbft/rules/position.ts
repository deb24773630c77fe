import type { Position } from '../../../engine/protocol.ts';
import type { PbftMessage } from './messages.ts';

/** The view and the slot that a message is about; a request has neither, whatever its timestamp is. */
export function positionOf(message: PbftMessage): Position {
  switch (message.kind) {
    case 'request':
      return {};
    case 'reply':
    case 'viewChange':
    case 'newView':
    case 'status':
      return { view: message.view };
    case 'checkpoint':
    case 'fetchState':
    case 'stateCopy':
    case 'body':
    case 'decision':
      return { slot: message.sequence };
    case 'prePrepare':
    case 'prepare':
    case 'commit':
      return { view: message.view, slot: message.sequence };
  }
}
