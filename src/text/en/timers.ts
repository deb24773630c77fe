/** Timers, as the last short sentence of a step. */
export const timers = {
  started: (replica: string, ticks: number) => `${replica} starts its timer: ${ticks} ms.`,
  awaitsNewView: (replica: string, ticks: number) => `${replica} gives the new view ${ticks} ms to begin.`,
  /** After a timer that a wrong clock measures. */
  ownClock: (rate: number) => `Its own clock counts them, at ${rate} % of the right rate.`,
  stopped: (replica: string) => `${replica} stops its timer.`,
};
