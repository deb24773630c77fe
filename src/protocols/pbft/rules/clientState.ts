import type { Ballot } from '../../ballot.ts';
import { copyBallot, createBallot } from '../../ballot.ts';
import type { ViewNumber } from '../../numbers.ts';
import type { Request } from './messages.ts';

/** The knowledge of a client (§4.1). */
export interface ClientState {
  readonly kind: 'client';
  /** The view it believes in, learnt from replies; its primary gets the next request. */
  view: ViewNumber;
  /** t of the last request it made. */
  timestamp: number;
  /** The request it waits for: one at a time (§4.1). */
  outstanding: Outstanding | null;
  /** Operations that wait their turn, oldest first. */
  readonly queue: string[];
  /** The number of results it has accepted. */
  accepted: number;
}

export interface Outstanding {
  readonly request: Request;
  /** The number of times it was sent. */
  attempts: number;
  /** Results of committed executions, by replica. */
  readonly replies: Ballot;
  /** Results of executions that may still be undone (§5.1), by replica: what counts is the result with its view. */
  readonly tentative: Ballot;
  /** Results that were read without an order (§5.1), by replica. */
  readonly reads: Ballot;
  /** The view each replica named in its reply; indexed by replica. */
  readonly views: number[];
}

export function createClient(): ClientState {
  return { kind: 'client', view: 0, timestamp: 0, outstanding: null, queue: [], accepted: 0 };
}

export function createOutstanding(request: Request, attempts: number, replicas: number): Outstanding {
  return {
    request,
    attempts,
    replies: createBallot(replicas),
    tentative: createBallot(replicas),
    reads: createBallot(replicas),
    views: new Array<number>(replicas).fill(0),
  };
}

/** Written out for the same reason as `copyReplica`. */
export function copyClient(state: ClientState): ClientState {
  const { outstanding } = state;
  return {
    kind: 'client',
    view: state.view,
    timestamp: state.timestamp,
    outstanding: outstanding && {
      request: outstanding.request,
      attempts: outstanding.attempts,
      replies: copyBallot(outstanding.replies),
      tentative: copyBallot(outstanding.tentative),
      reads: copyBallot(outstanding.reads),
      views: outstanding.views.slice(),
    },
    queue: state.queue.slice(),
    accepted: state.accepted,
  };
}
