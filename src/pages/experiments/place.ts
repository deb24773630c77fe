/** Where the script of the page puts what it makes. */
export const PLACE_ID = 'experiment';

/** What is said where the script does not come. */
export const MISSING_ID = 'experiment-missing';
