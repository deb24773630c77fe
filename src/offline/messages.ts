/** The messages of a page to the service worker. */

/** To the version that waits: answer from now on. The reader wants it. */
export const TAKE_OVER = 'take over';

/** To the version that answers: this page has all of its parts and will ask for none. */
export const HAS_ALL_PARTS = 'has all parts';
