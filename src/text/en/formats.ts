/** Words for the forms in which a run leaves the lab. */
export const formats = {
  pictureOfStep: 'Picture of this step',
  previewOf: (step: number) => `The picture of step ${step}`,
  notPainted: 'The browser has no room for a picture of this size. Choose a smaller one.',
  withCaption: 'With a caption',
  picturesOfStretch: 'Pictures of a stretch of the run',
  fromStep: 'From step',
  toStep: 'to step',
  filmOf: (pictures: number, seconds: number, png: string) =>
    `${pictures} pictures, ${seconds} s. The size above is that of the ${png} files.`,
  noStretch: (steps: number) => `Choose two steps from 1 to ${steps}, the earlier one first.`,
  stretchTooLong: (first: number, last: number) =>
    `Too long for one file: up to step ${last}, it has room from step ${first} on.`,
  animation: (format: string) => `Animated ${format}`,
  notAnimated: (format: string, most: number) =>
    `An animated ${format} of a run of more than ${most} steps is made on the command line; the README tells how.`,
  making: (done: number, all: number) => `Picture ${done} of ${all}`,
  cancel: 'Cancel',
  savedFilm: (name: string, pictures: number, megabytes: number) =>
    `Saved as ${name}: ${pictures} pictures, ${megabytes} MB.`,
  filmsFailed: {
    cancelled: 'Cancelled. No file was saved.',
    noRoom: 'The browser has no room for pictures of this size. Choose a smaller one.',
    brokenOff: 'The browser broke this off before the file was done. Choose a shorter stretch and try again.',
  },
  size: 'Size of the picture',
  sizeInPixels: (width: number, height: number) => `${width} × ${height} px`,
  forPrograms: 'For a page, a paper, a class',
  toThisStep: 'Only up to this step',
  saved: (name: string) => `Saved as ${name}.`,
  notSaved: 'The browser did not let the file be saved.',
  qrOf: 'QR code of the link',
  noQr: 'The link is too long for a QR code that can be read from afar.',
  stillComputed: (steps: number) => `The run is still being computed: a file has the ${steps} steps that are there.`,
  forPages: 'Show it in a page, slides or a notebook',
  embedMode: 'What the page shows',
  embedModes: { figure: 'a picture that plays', steps: 'a run to step through', lesson: 'the lesson' },
  copyFrame: 'Copy frame code',
  copyElement: 'Copy element code',
  elementHint: (file: string) =>
    `The frame needs this site. The element needs the file ${file} alone: put a copy beside your page to be without a network.`,
  code: 'Code for a page',
  codeCopied: 'Copied.',
  codeNotCopied: 'Copying is not allowed here. Select the code and copy it by hand.',
};
