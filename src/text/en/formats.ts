/** Words for the forms in which a run leaves the lab. */
export const formats = {
  pictureOfStep: 'Picture of this step',
  previewOf: (step: number) => `The picture of step ${step}`,
  animation: 'Animation',
  notAnimated: (most: number) =>
    `A run of more than ${most} steps is animated on the command line; the README tells how.`,
  size: 'Size of the picture',
  sizeInPixels: (width: number, height: number) => `${width} × ${height} px`,
  forPrograms: 'For a page, a paper, a class',
  toThisStep: 'Only up to this step',
  saved: (name: string) => `Saved as ${name}.`,
  notSaved: 'The browser did not let the file be saved.',
  qrOf: 'QR code of the link',
  noQr: 'The link is too long for a QR code that can be read from afar.',
  stillComputed: (steps: number) => `The run is still being computed: a file has the ${steps} steps that are there.`,
};
