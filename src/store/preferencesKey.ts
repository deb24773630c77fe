/** The name under which the browser keeps the preferences, for every page of the site. */
export const PREFERENCES_KEY = 'pbft-lab.preferences';
