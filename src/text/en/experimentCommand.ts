import type { ExperimentHelpNames, ExperimentOptionFault, FaultSentences } from '../commandLine.ts';

/** Texts of the command that makes experiments. */
export const experimentCommand = {
  help: ({
    scenarios,
    languages,
    swept,
    formats,
    settingLines,
  }: ExperimentHelpNames) => `Makes an experiment of PBFT Lab: many runs, in which one number is swept.

  npm run --silent experiment -- LINK [--format ${formats.join('|')}] [--out FILE]
  npm run --silent experiment -- --sweep NUMBER --from N --to N [--step N] [--repeat N]
                                 [--requests N] [--base LINK-OR-FILE] [--set NAME=VALUE]
                                 [--format ${formats.join('|')}] [--language ${languages.join('|')}] [--out FILE]

LINK is a link of the page of experiments, whole or from its question mark on, or only the
value of its e.

  --sweep N    what is swept: one of
               ${swept.join(' ')}
  --from N     the first value
  --to N       the last value
  --step N     from one value to the next; without it, 1
  --repeat N   runs at each value, with seeds that follow one another; without it, 1
  --requests N requests in each run; without it, 1; 0: those of the scenario
  --base X     the scenario of every run, as for simulate; without it, clear without
               jitter. Built-in: ${scenarios.join(' ')}
  --set N=V    a setting of every run, as often as you like; the settings are
${settingLines}
  --format F   csv, a table with a row for each run, or svg, a picture; without it, csv
  --language L the language of the picture and of these texts; without it, English
  --out FILE   writes into this file, and not to standard output
  --help       this text

The exit status is 0 where the runs were made, and 2 where the arguments, the link or the
file are at fault.
`,
  faults: {
    noSweep: () => 'There is nothing to sweep: give a link of an experiment, or --sweep, --from and --to (or --help).',
    twoLinks: ({ first, second }) => `One experiment is made at a time, and there are two: “${first}” and “${second}”.`,
    linkAndOptions: ({ option }) => `A link says everything about its experiment, so ${option} cannot stand beside it.`,
    noLink: ({ value }) => `“${value}” is no link of an experiment: it has no e.`,
    unknownOption: ({ option }) => `There is no option “${option}”: see --help for those there are.`,
    missingValue: ({ option }) => `The option ${option} needs a value behind it.`,
    unwantedValue: ({ option }) => `The option ${option} takes no value.`,
    notWhole: ({ option, value }) => `The value of ${option} has to be a whole number, and “${value}” is none.`,
    unknownLanguage: ({ value }) => `The value of --language is a language that is not here: “${value}”.`,
    unknownFormat: ({ value, names }) => `There is no format “${value}”: the formats are ${names.join(', ')}.`,
    unknownSwept: ({ value, names }) => `“${value}” cannot be swept: what can is ${names.join(', ')}.`,
    noAssignment: ({ value }) => `--set needs NAME=VALUE, and “${value}” is not of that form.`,
    unknownSetting: ({ name, names }) => `There is no setting “${name}”: the settings are ${names.join(', ')}.`,
    fileNotWritten: ({ path, code }) => `“${path}” cannot be written (${code}).`,
  } satisfies FaultSentences<ExperimentOptionFault>,
};
