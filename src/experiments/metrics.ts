/** The figures that are counted and predicted, in the order of the columns of a table. */

/** The kinds of messages that formulas speak of (§4.1–§4.4). All others count as messages only. */
export const kindIds = [
  'request',
  'prePrepare',
  'prepare',
  'commit',
  'reply',
  'checkpoint',
  'viewChange',
  'newView',
] as const;

export type KindId = (typeof kindIds)[number];

/**
 * `messages`: point-to-point sends, of replicas and clients. Latencies in ticks, from the first sending of a request to
 * the acceptance of its result. `viewChanges`: the highest view that a replica has entered.
 */
export const metricIds = ['messages', ...kindIds, 'latencyMedian', 'latency95', 'viewChanges'] as const;

export type MetricId = (typeof metricIds)[number];
