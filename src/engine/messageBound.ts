/**
 * Number of messages after which a run ends: one step may send thousands, so a bound on steps alone bounds neither the
 * work nor the memory. A message takes about 200 bytes of the trace, and 1,500 of the picture: a million of them are
 * more than a tab of a browser is given. Runs in which messages arrive have a step for each and stay far below it; only
 * floods, and long silences in which everything is lost, come here.
 */
export const MESSAGES_MAX = 200_000;
