/** The settings of a cluster that runs PBFT. Each is a number, so that links, files and forms treat all alike. */

/** A setting that is off (0) or on (1). A number, as all settings are. */
export type Switch = 0 | 1;

/**
 * - 0: off; every request is ordered.
 * - 1: as published; a client waits for a quorum of equal replies, whatever it asked.
 * - 2: with the repair (Berger, Reiser and Bessani, 2021): a decision reaches those who were left out of its making.
 */
export type ReadOnlyMode = 0 | 1 | 2;

declare module '../../engine/protocol.ts' {
  interface Cluster {
    /** K: a checkpoint is taken each time a sequence number divisible by K has been executed (§4.3). */
    readonly checkpointInterval: number;
    /** L: the log accepts sequence numbers n with h < n ≤ h + L (§4.3). */
    readonly window: number;
    /** The time a client waits for its reply before it sends the request to all replicas (§4.1). */
    readonly clientTimeout: Ticks;
    /** T: the time a backup waits for a request to be executed before it asks for the next view (§4.4). */
    readonly viewChangeTimeout: Ticks;
    /**
     * The time without progress after which a replica tells the others what it has, so that they send the rest again.
     */
    readonly statusInterval: Ticks;
    /** The interval at which each replica tells the others what it has, whether or not it lacks anything; 0: off. */
    readonly heartbeat: Ticks;
    /** The largest number of requests in one PRE-PREPARE (§4.2); 1: each request has its own. */
    readonly batchSize: number;
    /** Requests are executed when prepared, before they are committed (§5.1). */
    readonly tentativeExecution: Switch;
    /** Requests that only read are answered without being ordered (§5.1), in this mode. */
    readonly readOnly: ReadOnlyMode;
    /** The rule that everybody breaks in this run, by its number in the protocol's list; 0: all are kept. */
    readonly brokenRule: number;
    /** Another rule that everybody breaks besides, by its number; 0: none. It changes other answers than the first. */
    readonly secondBrokenRule: number;
  }
}
