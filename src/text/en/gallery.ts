/** Words of the gallery: what there is to open. */
export const gallery = {
  title: 'Gallery',
  groups: {
    all: 'All',
    lessons: 'Lessons',
    challenges: 'Challenges',
    scenarios: 'Scenarios',
    lies: 'Lies',
    brokenRules: 'Broken rules',
    cases: 'Cases',
    comparisons: 'Go demo, compared',
    runs: 'My runs',
  },
  choice: 'Groups',
  cards: 'What can be opened',
  search: 'Search the gallery',
  examples: 'Search: crash, quorum, view change, §4.4…',
  experiments: 'Experiments',
  replaces: 'Opening one replaces the untouched run. Your own changes are kept.',
  intros: {
    challenges:
      'Each is a task without a lesson: make the run reach every goal, with as few changes as you can. The best score that is known is shown.',
    lies: 'Each opens a run in which one node lies in one way, and the lie changes something.',
    brokenRules:
      'Each opens two runs with the same requests, faults and timing, compared: in one all correct nodes break the rule, in the other they keep it.',
    cases:
      'What was reported of real programs, papers and a specification. Each opens two runs, compared, at the place to look at: one with the mistake, one without it.',
  },
  /** A case, in paragraphs: what was reported, what the run shows, and what the other one does instead. */
  caseText: (happened: string, see: string, kept: string, isAlike: boolean) => [
    happened,
    `${isAlike ? 'Replayed (alike, not the same program)' : 'Replayed'}: ${see}`,
    `Beside it: ${kept}`,
  ],
  sources: 'Sources',
  /** A comparison: what either side does. */
  twoSides: (one: string, oneText: string, other: string, otherText: string) =>
    `${one}: ${oneText} ${other}: ${otherText}`,
  startHere: 'Start here',
  difficulty: (level: number) => `difficulty ${level} of 3`,
  found: (count: number) => (count === 1 ? '1 found' : `${count} found`),
  nothing: (wanted: string) => `Nothing found for “${wanted}”.`,
  everywhere: 'Search in everything',
  clear: 'Clear the search',
};
