import { experiments } from './experiments.ts';

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const teens = [
  '',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];

function numberWord(number: number): string {
  const word = words[number] ?? teens[number - 10] ?? String(number);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** The words of the start page. */
export const start = {
  title: 'PBFT Lab: four computers must agree',
  description:
    'The real PBFT protocol runs in your browser. Go through it step by step, go back, crash a replica or make it lie, and see why each step happened. No account.',
  brand: 'PBFT Lab',
  headline: ['Four computers must agree.', 'One of them may lie.'],
  lead: 'They keep the same data and have to agree on the order of requests, even if one crashes or tells each of the others something else. This is the real PBFT protocol: step through it, go back, break it.',
  firstStep: 'Take the first step',
  firstLesson: 'Lesson 1',
  goOn: (lesson: number) => `Go on with lesson ${lesson}`,
  begun: 'Begun',
  solved: 'Solved',
  promise: 'No account, nothing collected.',
  menu: 'What there is',
  lessons: 'Lessons',
  scenarios: 'Scenarios',
  faults: 'Break it',
  experiments: 'Experiments',
  experimentsPage: experiments,
  teachers: 'For teachers',
  openLab: 'Open the lab',
  licence: 'Texts and pictures: CC BY 4.0. Program: MIT. Nothing is collected.',
  run: 'A run, step by step',
  back: 'Back',
  step: 'Step',
  realRun: (step: number, total: number) => `a real run · step ${step} of ${total}`,
  lessonsTitle: (count: number) => `${numberWord(count)} lessons`,
  lessonsNote: 'Predict first, then watch it happen.',
  moreLessons: 'More lessons',
  scenariosTitle: (count: number) => `${numberWord(count)} runs to open`,
  scenariosNote: 'Each picture is drawn from its run.',
  moreTitle: 'More runs',
  faultsTitle: 'Or break it straight away',
  crash: { title: 'Crash R3', text: 'Does the client still get its answer?' },
  lie: { title: 'Make the primary lie', text: 'It tells R1 one thing, and R2 and R3 another.' },
  partition: { title: 'Cut the network in two', text: 'Two replicas on each side. Which side goes on?' },
  copies: {
    title: 'Without a network',
    about:
      'Where you have been once, these pages and the lab open again without a network, in most browsers. Or take a copy with you:',
    oneFile: 'The lab in one file',
    oneFileAbout: 'Opens by a double click and asks no network for anything.',
    archive: 'All pages in a folder (zip)',
    archiveAbout: 'For a memory stick and any web server; the lab in one file is in it.',
    readMe: (file: string, command: string, address: string) => [
      'PBFT Lab',
      `Open ${file} by a double click: it is the whole lab in one file.`,
      `For the start page and the lessons, have a web server show this folder, for instance: ${command}`,
      `Then open ${address} in a browser. Nothing in here needs a network.`,
    ],
  },
  noScript: 'The lab computes every run in your browser, so it needs JavaScript. This page does not.',
};
