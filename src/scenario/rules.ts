/**
 * Counts the changes to the engine after which the same scenario may run differently. A link and a file say under which
 * rules they were made; shown under others, the run may not be the one that was shared, and that is said.
 */
export const RULES = 2;
