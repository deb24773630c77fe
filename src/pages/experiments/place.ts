/** The id of the element into which the script of the page puts what it makes. */
export const PLACE_ID = 'experiment';

/** The id of the element with the words for readers to whom the script does not come. */
export const MISSING_ID = 'experiment-missing';
