/**
 * The rules number: it counts the changes to the engine after which the same scenario may run differently. Links and
 * files contain the number they were made under; under another, the run may not be the one that was shared, and the
 * page says so.
 */
export const RULES = 3;
