/** The copies that a reader can take along, from the root of the site. No version that is kept for offline has them. */
export const COPIES = 'download/';

/** The lab in one file. */
export const ONE_FILE = 'pbft-lab.html';

/** The whole site as a folder. */
export const ARCHIVE = 'pbft-lab.zip';
