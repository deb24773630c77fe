/** Either line of a lane that is doubled because its node lies, from the middle of the lane: a phase fits between them. */
export const DOUBLED_ASIDE = 3.5;
