import { brokenRules } from '../protocols/pbft/broken/index.ts';

/**
 * Bounds on what a link, a file or a command line may ask for, so that no input can keep a machine busy for long.
 * They are checked before any work is done, and reaching one is said by name.
 */

/** The least and the greatest allowed value. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** n in links, in files and on the command line. Below 4 not a single fault is tolerated (§3). */
export const REPLICAS_RANGE: Range = { least: 4, most: 100 };

/** The page offers no more: in larger clusters the arrows are too many to tell apart. */
export const REPLICAS_OFFERED_MAX = 10;

export const CLIENTS_RANGE: Range = { least: 1, most: 16 };

/** K (§4.3). */
export const CHECKPOINT_INTERVAL_RANGE: Range = { least: 1, most: 1000 };

/** L (§4.3). The log of every replica may grow so long. */
export const WINDOW_RANGE: Range = { least: 2, most: 2000 };

/** L ≥ 2K: otherwise work stops at every checkpoint until it is stable (§4.3; the paper's own example is 100, 200). */
export const INTERVALS_IN_WINDOW_MIN = 2;

/** In ticks. A client that asks again at every tick would bury all else. */
export const CLIENT_TIMEOUT_RANGE: Range = { least: 20, most: 60_000 };

/** T (§4.4), in ticks. Shorter than a few trips of a message, and views change for ever: allowed, and explained. */
export const VIEW_CHANGE_TIMEOUT_RANGE: Range = { least: 20, most: 60_000 };

/** In ticks. A replica that says at every tick what it has would bury all else. */
export const STATUS_INTERVAL_RANGE: Range = { least: 20, most: 60_000 };

/** Requests in one PRE-PREPARE (§4.2). */
export const BATCH_SIZE_RANGE: Range = { least: 1, most: 64 };

/** Off and on. */
export const SWITCH_RANGE: Range = { least: 0, most: 1 };

/** Off, as published, repaired (§5.1). */
export const READ_ONLY_RANGE: Range = { least: 0, most: 2 };

/** None, and E1 to E29 of the list of broken rules. */
export const BROKEN_RULE_RANGE: Range = { least: 0, most: brokenRules.length };

/** The whole range of a 32-bit hash. */
export const SEED_RANGE: Range = { least: 0, most: 2 ** 32 - 1 };

/** How long a run may be observed, in ticks. */
export const UNTIL_TICK_RANGE: Range = { least: 1, most: 1_000_000 };

/** At which tick, and after how many of its steps, an intervention may come. A run has no more steps than that. */
export const MOMENT_TICK_RANGE: Range = { least: 0, most: UNTIL_TICK_RANGE.most };
export const MOMENT_AFTER_RANGE: Range = { least: 0, most: 50_000 };

export const INTERVENTIONS_MAX = 200;

/** A message's name has at most so many characters; the engine's own have far fewer. */
export const MESSAGE_NAME_LENGTH_MAX = 48;

/** Characters in the value of `s`. A longer scenario needs a file. */
export const LINK_LENGTH_MAX = 8 * 1024;

/** A link is plain text up to here, and packed beyond. */
export const PLAIN_LINK_LENGTH_MAX = 600;

/** What a packed link may unpack to, in characters. Unpacking stops there. */
export const UNPACKED_LENGTH_MAX = 64 * 1024;

/** Characters in a scenario file. */
export const FILE_LENGTH_MAX = 256 * 1024;

/** How deep a scenario file may nest. The deepest there is, a field of an action, is five deep. */
export const FILE_DEPTH_MAX = 8;

/** So much of a wrong text is quoted back. */
export const QUOTED_LENGTH_MAX = 40;
