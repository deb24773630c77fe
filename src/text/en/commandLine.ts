import type { FaultSentences, FileTrouble, HelpNames, OptionFault, TroubleNames } from '../commandLine.ts';
import { experimentCommand } from './experimentCommand.ts';
import { fuzz } from './fuzz.ts';
import { pictureCommand } from './pictureCommand.ts';

/** Texts of the command line alone. The rest is in the texts of the page. */
export const commandLine = {
  help: ({
    scenarios,
    languages,
    protocols,
    settingLines,
  }: HelpNames) => `Runs a scenario of PBFT Lab without a browser.

  npm run simulate -- LINK-OR-FILE [--set NAME=VALUE …] [--json] [--until N]
                              [--lang ${languages.join('|')}] [--protocol ${protocols.join('|')}]

LINK-OR-FILE is one of
  a link of the lab, whole or from its question mark on, or only the value of its s;
  the path of a file that the lab saved (NAME.pbft.json), or - for standard input;
  a built-in scenario: ${scenarios.join(', ')}.

Prints the transcript, what became of the run, the messages by kind, the verdict of
every monitor, and whether every request has been answered.

  --set N=V    another value for a setting of the scenario; may be said several times.
${settingLines}
  --protocol P another protocol on the same schedule, where it has what is asked
  --json       one JSON object a line instead: "step" for every input that was handled,
               with its notes; "sent" for every message sent in it; then one "monitor"
               for each monitor, "liveness" and "end". Replicas are nodes 0 to n-1,
               clients are n, n+1 and so on. Steps count from 1.
  --until N    stops after step N, as the page counts steps
  --lang L     in which language; without it, English
  --help       this text
  --fuzz       looks for runs that break a promise instead: see --fuzz --help

The exit status is 0 where the run could be made, whatever its monitors say, and 2
where the arguments, the link or the file are at fault.
`,
  optionFaults: {
    noSource: () => 'There is no scenario to run: give a link, a file or the name of a built-in scenario (or --help).',
    emptySource: () =>
      'The scenario to run is an empty text: give a link, a file or the name of a built-in scenario (or --help).',
    twoSources: ({ first, second }) => `One scenario is run at a time, and there are two: “${first}” and “${second}”.`,
    unknownOption: ({ option }) =>
      `There is no option “${option}”: the options are --set, --protocol, --json, --until, --lang, --fuzz and --help.`,
    missingValue: ({ option }) => `The option ${option} needs a value behind it.`,
    unwantedValue: ({ option }) => `The option ${option} takes no value.`,
    notWhole: ({ option, value }) =>
      `The value of ${option} has to be a whole number from 0 on, and “${value}” is none.`,
    noAssignment: ({ value }) => `Behind --set there has to be NAME=VALUE, and there is “${value}”.`,
    unknownSetting: ({ name, names }) => `There is no setting “${name}”: the settings are ${names.join(', ')}.`,
    unknownProtocol: ({ value, names }) => `There is no protocol “${value}”: the protocols are ${names.join(', ')}.`,
    unknownLanguage: ({ value }) => `The value of --lang is a language that is not here: “${value}”.`,
  } satisfies FaultSentences<OptionFault>,
  setting: (place: string, sentence: string) => `With these settings ${place} cannot be run: ${sentence}`,
  linkWithoutScenario: () => 'This link names no scenario: there is no s in its query or behind its hash sign.',
  file: (path: string, sentence: string) => `${path}: ${sentence}`,
  fileTroubles: {
    missing: ({ path, scenarios }) =>
      `“${path}” is no link, no file that exists, and none of the built-in scenarios (${scenarios.join(', ')}).`,
    directory: ({ path }) => `“${path}” is a directory; a scenario is a file.`,
    tooLarge: ({ path, bytesMax }) => `“${path}” is larger than ${bytesMax} bytes, the most that is read.`,
    utf16: ({ path }) => `“${path}” is saved in UTF-16, and only UTF-8 is read: save it in UTF-8.`,
    notUtf8: ({ path }) => `“${path}” holds bytes that are no text in UTF-8: save it in UTF-8.`,
    unreadable: ({ path, code }) => `“${path}” cannot be read (${code}).`,
  } satisfies { readonly [Why in FileTrouble]: (trouble: TroubleNames) => string },
  /** Standard output cannot be written, as on a full disk. */
  outputFailed: (code: string) => `The output cannot be written (${code}): it ends here, and is not complete.`,
  heading: (title: string, base: string, replicas: number, clients: number) =>
    `${title} (${base}): n = ${replicas}, ${clients} ${clients === 1 ? 'client' : 'clients'}`,
  stopped: (step: number) => `Stopped after step ${step}, as asked; the run goes on.`,
  steps: (steps: number, tick: number) => `Steps: ${steps}, up to tick ${tick}`,
  messages: (total: number, kinds: readonly string[]) =>
    `Messages: ${total}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}`,
  verdict: (light: string, verdict: string) => `${light}: ${verdict}`,
  monitor: (id: string, verdict: string, promise: string) => `${id} ${verdict}: ${promise}`,
  violation: (step: number, sentence: string) => `step ${step}: ${sentence}`,
  moreViolations: (count: number) => (count === 1 ? 'and once more' : `and ${count} times more`),
  fuzz,
  picture: pictureCommand,
  experiment: experimentCommand,
};
