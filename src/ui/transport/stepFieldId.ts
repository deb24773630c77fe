/** The id of the field with the step number, for the key that jumps to it. */
export const STEP_FIELD_ID = 'step-field';
