/** Timers, as the last short sentence of a step. */
export const timers = {
  started: (replica: string, ticks: number) => `${replica} starts its timer: ${ticks} ticks.`,
  awaitsNewView: (replica: string, ticks: number) =>
    `${replica} starts its timer: ${ticks} ticks for the new view to begin.`,
  stopped: (replica: string) => `${replica} stops its timer.`,
};
