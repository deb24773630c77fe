/** Words of the command palette. */
export const palette = {
  search: 'Search commands, runs, lessons, steps and terms',
  examples: 'Search: crash, view change, theme…',
  results: 'What can be done or opened',
  actions: 'Commands',
  steps: 'Steps of this run',
  terms: 'Glossary',
  /** A thing and its value, or what is done to it. */
  named: (what: string, which: string) => `${what}: ${which}`,
  step: (count: number, sentence: string) => `${count} · ${sentence}`,
  on: 'on',
  shownOf: (shown: number, total: number) => `${shown} of ${total}`,
  found: (count: number) => (count === 1 ? '1 found' : `${count} found`),
  more: (most: number) => `A group shows ${most} rows at most. Type more to narrow it down.`,
  nothing: (wanted: string) => `Nothing found for “${wanted}”. Try fewer letters or another word.`,
  nothingInFocus: 'Choose a lane or a message in the picture first.',
  stepsOnTheirWay: 'The steps are still being searched.',
  stepsSoFar: 'Steps up to this one are searched. “Show future” adds the later ones.',
  stepsBound: (most: number) => `Only the first ${most.toLocaleString('en')} steps are searched.`,
};
