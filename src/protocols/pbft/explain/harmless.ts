import type { IgnoredReason } from '../notes.ts';

/** Reasons for ignoring a message that is in order: no check failed, and nothing is amiss. */

/** The message belongs to something that is over. */
export const staleReasons: ReadonlySet<IgnoredReason> = new Set([
  'wrongView',
  'belowWindow',
  'oldTimestamp',
  'alreadyOrdered',
  'alreadyBuffered',
  'laterKnown',
  'settled',
  'staleViewChange',
  'notFetching',
  'olderState',
  'unneededBody',
  'alreadyCommitted',
  'otherSending',
  'olderReply',
]);

/** It was in order, and there was nothing (more) for it to do. */
export const surplusReasons: ReadonlySet<IgnoredReason> = new Set([
  'notOutstanding',
  'nothingToSend',
  'beyondItsWindow',
  'noSuchState',
  'noRepair',
]);
