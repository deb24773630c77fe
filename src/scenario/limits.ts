import { brokenRules } from '../protocols/pbft/broken/index.ts';

/**
 * Bounds on the contents of links, files and command lines, so that no input can keep a machine busy for long. They are
 * checked before any work is done, and a fault names the bound.
 */

/** The least and the greatest allowed value, both included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** n, wherever it is set. Below 4 not a single fault is tolerated (§3). */
export const REPLICAS_RANGE: Range = { least: 4, most: 100 };

/** The largest n of runs that are tried by chance: what breaks in a larger cluster breaks in one of ten. */
export const REPLICAS_TRIED_MAX = 10;

export const CLIENTS_RANGE: Range = { least: 1, most: 16 };

/** K (§4.3). */
export const CHECKPOINT_INTERVAL_RANGE: Range = { least: 1, most: 1000 };

/** L (§4.3), the largest length of every replica's log. */
export const WINDOW_RANGE: Range = { least: 2, most: 2000 };

/** L ≥ 2K: otherwise work stops at every checkpoint until it is stable (§4.3; the paper's own example is 100, 200). */
export const INTERVALS_IN_WINDOW_MIN = 2;

/** In ticks. A client that retransmitted at every tick would drown out everything else. */
export const CLIENT_TIMEOUT_RANGE: Range = { least: 20, most: 60_000 };

/** T (§4.4), in ticks. If it is shorter than a few message delays, views change for ever: allowed, and explained. */
export const VIEW_CHANGE_TIMEOUT_RANGE: Range = { least: 20, most: 60_000 };

/** In ticks. A replica that sent its status at every tick would drown out everything else. */
export const STATUS_INTERVAL_RANGE: Range = { least: 20, most: 60_000 };

/** In ticks, as the status interval; 0 where there is no heartbeat. */
export const HEARTBEAT_RANGE: Range = { least: 0, most: 60_000 };

/** Requests in one PRE-PREPARE (§4.2). */
export const BATCH_SIZE_RANGE: Range = { least: 1, most: 64 };

/** Off and on. */
export const SWITCH_RANGE: Range = { least: 0, most: 1 };

/** Off, as published, repaired (§5.1). */
export const READ_ONLY_RANGE: Range = { least: 0, most: 2 };

/** None, and every rule of the list of broken rules. */
export const BROKEN_RULE_RANGE: Range = { least: 0, most: brokenRules.length };

/** The whole range of a 32-bit hash. */
export const SEED_RANGE: Range = { least: 0, most: 2 ** 32 - 1 };

/** The observed time of a run, in ticks. */
export const UNTIL_TICK_RANGE: Range = { least: 1, most: 1_000_000 };

/** The tick of an intervention, and the number of steps of it before. A run has no more steps than that. */
export const MOMENT_TICK_RANGE: Range = { least: 0, most: UNTIL_TICK_RANGE.most };
export const MOMENT_AFTER_RANGE: Range = { least: 0, most: 50_000 };

export const INTERVENTIONS_MAX = 200;

/** Different settings in one table of links: two characters number no more. */
export const LINK_SETTINGS_MAX = 36 ** 2 - 1;

/** Characters in the text of a table of links: two for each of 116 × 116 cells, and up to twenty for each setting. */
export const LINK_TABLE_LENGTH_MAX = 53_000;

/** The longest message name in characters; the engine's own names are far shorter. */
export const MESSAGE_NAME_LENGTH_MAX = 48;

/** Longest link in plain text; a longer one is packed. */
export const PLAIN_LINK_LENGTH_MAX = 600;

/** Largest unpacked size of a packed link, in characters. Unpacking stops there. */
export const UNPACKED_LENGTH_MAX = 64 * 1024;

/** Characters in a file: of a scenario, or of answers to lessons. */
export const FILE_LENGTH_MAX = 256 * 1024;

/** No character takes more bytes than this in UTF-8. A larger file is not read at all. */
export const BYTES_A_CHARACTER_MAX = 4;

/** Largest nesting depth of a scenario file. The deepest value, a field of an action, is five deep. */
export const FILE_DEPTH_MAX = 8;

/** Number of characters of a wrong text that are quoted back. */
export const QUOTED_LENGTH_MAX = 40;
