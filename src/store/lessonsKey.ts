/** The name under which the browser keeps what was answered and solved, for every page of the site. */
export const LESSONS_KEY = 'pbft-lab.lessons';
