import type { FaultSentences, PictureFault, PictureHelpNames } from '../commandLine.ts';

/** Texts of the command that writes a run in another format. */
export const pictureCommand = {
  help: ({ scenarios, languages, formats }: PictureHelpNames) => `Writes a run of PBFT Lab as a text for other programs.

  npm run --silent picture -- LINK-OR-FILE --format FORMAT [--from N] [--step N]
                              [--language ${languages.join('|')}] [--out FILE]

LINK-OR-FILE is one of
  a link of the lab, whole or from its question mark on, or only the value of its s;
  the path of a file that the lab saved (NAME.pbft.json), or - for standard input;
  a built-in scenario: ${scenarios.join(', ')}.

  --format F   one of ${formats.join(', ')}
  --from N     the first step that is written, as the page counts steps; without it, 1
  --step N     the last step that is written; without it, the last of the run
  --language L in which language; without it, English
  --out FILE   writes into this file, and not to standard output; a file of that name
               is replaced
  --help       this text

The exit status is 0 where the picture was written, and 2 where the arguments, the
link or the file are at fault.
`,
  faults: {
    noSource: () => 'There is no run to draw: give a link, a file or the name of a built-in scenario (or --help).',
    emptySource: () =>
      'The run to draw is an empty text: give a link, a file or the name of a built-in scenario (or --help).',
    twoSources: ({ first, second }) => `One run is drawn at a time, and there are two: “${first}” and “${second}”.`,
    unknownOption: ({ option }) =>
      `There is no option “${option}”: the options are --format, --from, --step, --language, --out and --help.`,
    missingValue: ({ option }) => `The option ${option} needs a value behind it.`,
    unwantedValue: ({ option }) => `The option ${option} takes no value.`,
    unknownLanguage: ({ value }) => `The value of --language is a language that is not here: “${value}”.`,
    noFormat: ({ names }) => `There is no format: give --format with one of ${names.join(', ')}.`,
    unknownFormat: ({ value, names }) => `There is no format “${value}”: the formats are ${names.join(', ')}.`,
    noStep: ({ option, value }) => `The value of ${option} has to be a whole number from 1 on, and “${value}” is none.`,
    stepBeyond: ({ option, value, steps }) =>
      `The value of ${option} is step ${value}, and the last step of this run is ${steps}.`,
    fromBehind: ({ from, step }) => `The first step to draw, ${from}, comes after the last, ${step}.`,
    fileNotWritten: ({ path, code }) => `“${path}” cannot be written (${code}).`,
  } satisfies FaultSentences<PictureFault>,
};
