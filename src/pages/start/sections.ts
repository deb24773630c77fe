/** Places in the start page, which other pages lead to. */
export const LESSONS_ID = 'lessons';
export const SCENARIOS_ID = 'scenarios';
export const FAULTS_ID = 'faults';
