/** Words of presenter mode, which are read from the last row of a lecture hall. */
export const presenter = {
  blank: 'Blank',
  exit: 'Exit',
  /** Read aloud while nothing is to be seen. */
  isBlank: 'The screen is blank. Any key or click brings the picture back.',
  /** After the number of the step. */
  ofSteps: (total: number) => `/ ${total}`,
  cluster: (replicas: number, faults: number) => `n = ${replicas}, f = ${faults}`,
};
