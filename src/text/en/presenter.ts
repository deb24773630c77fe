/** Words of presenter mode, which are read from the last row of a lecture hall. */
export const presenter = {
  blank: 'Blank',
  exit: 'Exit',
  qr: 'QR',
  qrOf: 'QR code of the link to this step',
  linkTooLong:
    'This link is too long for a QR code that can be read from afar. Share it from the lab as text or as a file.',
  linkOfThisComputer: 'This copy of the lab is a file on this computer: no other device can open a link to it.',
  /** Goes on from a question. */
  reveal: 'Reveal',
  votesFor: (option: string) => `Votes for “${option}”`,
  counted: (option: string, votes: number) => `${option}: ${votes}`,
  /** The browser does not let the page keep the screen on. */
  mayDarken: 'This browser does not let the page keep the screen on. Turn the screen saver off by hand.',
  /** Read aloud while nothing is to be seen. */
  isBlank: 'The screen is blank. Any key or click brings the picture back.',
  /** After the number of the step. */
  ofSteps: (total: number) => `/ ${total}`,
  cluster: (replicas: number, faults: number) => `n = ${replicas}, f = ${faults}`,
};
