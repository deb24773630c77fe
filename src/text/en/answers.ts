import { counted } from './counted.ts';

/** Words for the answers of lessons, in the settings. */
export const answers = {
  title: 'Lessons',
  about: 'Answers and best scores are kept in this browser only.',
  save: 'Save answers as a file',
  download: 'Download answers (xAPI)',
  open: 'Open a file of answers…',
  nothingYet: 'Nothing is answered yet, so there is nothing to save.',
  saved: (name: string) => `The browser saves it as ${name}.`,
  taken: (answers: number, scores: number, leftOut: number) => {
    const taken = `New from the file: ${counted(answers, 'answer')}, ${counted(scores, 'best score')}.`;
    const said = answers + scores === 0 ? 'The file has nothing new.' : taken;
    return leftOut === 0 ? said : `${said} Left out, unknown to this version of the lab: ${leftOut}.`;
  },
  faults: {
    tooLarge: (most: number) => `This file has more than ${most} characters, the most that is read.`,
    notOurs: 'This is no file of answers from PBFT Lab.',
    newer: 'This file is from a newer version of the lab: reload the page, and open it again.',
    unreadable: 'This file cannot be read: it may be locked, moved, or a folder.',
    lessonsMissing: 'The lessons did not arrive. Check the connection, and try again.',
    notKept: 'This browser keeps no answers, so nothing was taken from the file.',
    notSaved: 'The browser did not let the file be saved.',
  },
};
