/**
 * Characters in the value of `s`. A longer scenario needs a file. Apart from the other limits: the start page looks at
 * addresses, and needs nothing else of scenarios.
 */
export const LINK_LENGTH_MAX = 8 * 1024;
