/** The distance of either line of a doubled lane (its node lies) from the middle of the lane: a phase fits between. */
export const DOUBLED_ASIDE = 1.8;
