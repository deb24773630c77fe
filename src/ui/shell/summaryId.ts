/** The id of what describes the picture of the active run in words. */
export const SUMMARY_ID = 'picture-summary';
