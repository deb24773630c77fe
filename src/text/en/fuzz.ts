import type { FaultSentences, FuzzFault } from '../commandLine.ts';
import { agreementHolds } from './agreement.ts';
import { counted } from './counted.ts';
import { rulesClash } from './settingRules.ts';

/** Texts of the search for broken promises on the command line. */
export const fuzz = {
  help: `Looks for liars and networks that break a promise of PBFT, and makes them small.

  npm run simulate -- --fuzz [--runs N] [--seed S] [--replicas N] [--liars N]
                             [--set NAME=VALUE …] [--json] [--lang L]

Every run is designed by an adversary: replicas that lie to each other replica as it
suits them, twins, lies in view changes, links that are cut in one phase of one view.
Of each promise that is broken, the first run is shrunk and printed as a link.

  --runs N        how many runs; without it, 1000
  --seed S        the first seed; the runs behind it take the next ones. Without it, 0
  --replicas N    n; without it, 4
  --liars N       how many replicas lie; without it, f. Clients may lie as well
  --set NAME=V    a setting that is not left to chance, as window=4; may be repeated
  --json          one JSON object a line: "find" for each promise, and "end"

Ctrl-C stops after the run at hand, and tells what has been found. The exit status is 1
where a promise was broken, 0 where none was, and 2 where the arguments are at fault.
`,
  begins: (runs: number, replicas: number, liars: number, tolerated: number) =>
    `${counted(runs, 'run')} of ${replicas} replicas, ${liars} of which lie (f = ${tolerated}).`,
  agreementHolds,
  beyond: (tolerated: number) => `More than f = ${tolerated} lie: PBFT promises nothing here.`,
  progress: (done: number, runs: number, broken: readonly string[]) =>
    `${done} of ${counted(runs, 'run')}: ${broken.length > 0 ? broken.join(', ') : 'nothing found'}`,
  broken: (name: string, count: number) => `${name} in ${count}`,
  invariant: 'An invariant',
  inside: 'the state of every correct replica is one that its rules can lead to',
  /** Said by the program to those who write it, in English. */
  fault: (sentence: string) => sentence,
  answered: 'when nothing stands in the way, every correct client is answered in time',
  viewChange: 'View change',
  endsForReason: 'a view ends only if a correct replica asks for the next, and for a reason',
  acceptance: 'Acceptance',
  accepts: 'a correct client accepts what enough correct replicas have told it',
  rest: 'Rest',
  comesToRest: 'once all is answered, no correct replica repeats itself without end',
  catchingUp: 'Catching up',
  catchesUp: 'once all is answered, no correct replica stays behind that could know that it is behind',
  uncalled: (node: string, view: number) => `${node} asks for view ${view}, though nothing calls for it.`,
  unheeded: (node: string, timestamp: number, have: number, need: number) =>
    `${node} has one result for request ${timestamp} from ${counted(have, 'correct replica')}, ${need} are enough, and it goes on waiting.`,
  restless: (node: string, times: number, tick: number) =>
    `${node} has sent by its own timers ${counted(times, 'time')} since all was answered at ${tick} ms.`,
  leftBehind: (node: string, own: number, others: number) =>
    `${node} has executed all up to slot ${own}, others up to slot ${others}, and it asks nobody.`,
  find: (name: string, promise: string, run: number, seed: number) =>
    `${name} is broken in run ${run} (seed ${seed}): ${promise}`,
  shrunk: (before: number, after: number, runs: number) =>
    `shrunk from ${counted(before, 'intervention')} to ${after} in ${counted(runs, 'run')}; nothing more can be left out`,
  shrunkSoFar: (before: number, after: number, runs: number) =>
    `shrunk from ${counted(before, 'intervention')} to ${after} in ${counted(runs, 'run')}, and not to the end`,
  violation: (step: number, sentence: string) => `step ${step}: ${sentence}`,
  ended: (runs: number) => counted(runs, 'run'),
  stopped: (done: number, runs: number) => `Stopped after ${done} of ${counted(runs, 'run')}`,
  verdict: (end: string, broken: readonly string[]) =>
    `${end}: ${broken.length > 0 ? broken.join(', ') : 'every promise was kept'}.`,
  faults: {
    source: ({ source }) => `With --fuzz no scenario is given, and there is “${source}”.`,
    unknownOption: ({ option }) =>
      `With --fuzz there is no option “${option}”: the options are --runs, --seed, --replicas, --liars, --set, --json, --lang and --help.`,
    missingValue: ({ option }) => `The option ${option} needs a value behind it.`,
    unwantedValue: ({ option }) => `The option ${option} takes no value.`,
    notWhole: ({ option, value }) =>
      `The value of ${option} has to be a whole number from 0 on, and “${value}” is none.`,
    outOfRange: ({ option, value, range }) =>
      `The value of ${option} has to be from ${range.least} to ${range.most}, and it is ${value}.`,
    noAssignment: ({ value }) => `Behind --set there has to be NAME=VALUE, and there is “${value}”.`,
    unknownSetting: ({ name, names }) => `There is no setting “${name}”: the settings are ${names.join(', ')}.`,
    windowTooSmall: ({ value, least }) =>
      `The window has to hold two checkpoint intervals (L ≥ 2K), that is ${least}, and it is ${value}.`,
    rulesClash,
    unknownLanguage: ({ value }) => `The value of --lang is a language that is not here: “${value}”.`,
  } satisfies FaultSentences<FuzzFault>,
};
