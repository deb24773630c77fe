/** Timers, as the last short sentence of a step. */
export const timers = {
  started: (replica: string, ticks: number) => `${replica} starts its timer: ${ticks} ticks.`,
  awaitsNewView: (replica: string, ticks: number) =>
    `${replica} starts its timer: ${ticks} ticks for the new view to begin.`,
  /** After a timer that a wrong clock measures. */
  ownClock: (rate: number) => `They are counted by its own clock, which goes at ${rate} % of the right rate.`,
  stopped: (replica: string) => `${replica} stops its timer.`,
};
