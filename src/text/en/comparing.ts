import type { DecidedKind } from '../../protocols/explain/decided.ts';
import type { DecidedNames } from '../tell/differenceText.ts';

/** Two runs beside one another: what tells them apart, and what to look at. */
export const comparing = {
  label: 'The two runs compared',
  /** The difference of the set-ups. */
  setups: {
    none: 'Same requests, same faults, same network, same rules',
    protocol: 'The same schedule, run by two protocols',
    rules: (run: string, rules: string) => `Same requests, same faults, same network; only ${run} breaks ${rules}`,
    /** @param name the mistake, in a few words; empty until it is known. */
    rule: (number: number, name: string) => (name ? `E${number}: ${name}` : `E${number}`),
    deed: (run: string, entry: string, milliseconds: number) => `Only in ${run}, at ${milliseconds} ms: ${entry}`,
    moved: (entry: string, first: string, second: string) => `${entry}: ${first}, ${second}`,
    setting: (name: string, first: string, second: string) => `${name}: ${first}, ${second}`,
    several: (count: number) => `The set-ups differ in ${count} things`,
    valueIn: (run: string, value: number) => `${value} in ${run}`,
    tickIn: (run: string, milliseconds: number) => `at ${milliseconds} ms in ${run}`,
  },

  looking: 'Looking for the first difference…',
  noDifference: 'Nothing differs: whatever happens in one run happens in the other, too.',
  noneYet: 'Nothing differs so far. The rest is still being computed.',
  notBefore: (step: number, milliseconds: number) => `Nothing differs before step ${step}, at ${milliseconds} ms.`,
  lookOn: 'Look from the dashed line on: there the runs part.',
  partHere: 'Here the runs part.',
  here: (number: number, count: number) => `Difference ${number} of ${count}`,
  /** A sentence, or a phrase without its full stop. */
  onlyIn: (run: string, what: string) => `Only in ${run}: ${what}`,
  unlike: (what: string) => `In both runs, but with another content: ${what}`,
  phrase: (what: string, more: number) => (more > 0 ? `${what}, and ${more} more.` : `${what}.`),
  /** The thing to look at in either of two protocols. */
  lesson: (demo: string, inDemo: string, pbft: string, inPbft: string) => `${demo}: ${inDemo} ${pbft}: ${inPbft}`,
  /** A mark of the picture, and what it means. */
  onlyHere: 'exists only here',
  safetyHolds: 'Safety holds',
  allAnswered: 'All answered',
  oneAtATime: 'The run that is shown',

  decided: {
    accepted: ({ node, what }) => `${node} accepts ${what}`,
    okRead: ({ node }) => `${node} reads ok`,
    okWritten: ({ node, what }) => `${node} writes ok for ${what}`,
    panicked: ({ node }) => `a handler of ${node} panics`,
    executed: ({ node, number, what }) =>
      what ? `${node} executes ${what} in slot ${number}` : `${node} leaves slot ${number} empty`,
    commitTaken: ({ node, what }) => `${node} is told to commit ${what}`,
    executedTentatively: ({ node, number }) => `${node} executes slot ${number} tentatively`,
    rolledBack: ({ node, number }) => `${node} undoes slot ${number}`,
    stateInstalled: ({ node, number }) => `${node} installs the state after slot ${number}`,
    enteredView: ({ node, number }) => `${node} enters view ${number}`,
    viewChangeStarted: ({ node, number }) => `${node} asks for view ${number}`,
    stable: ({ node, number }) => `${node} has a stable checkpoint after slot ${number}`,
    committedLocal: ({ node, number }) => `${node} is committed-local in slot ${number}`,
    prepared: ({ node, number }) => `${node} is prepared in slot ${number}`,
    namesEnough: ({ node }) => `${node} has names enough for a commit`,
    prePrepared: ({ node, number }) => `${node} accepts the proposal for slot ${number}`,
  } satisfies Readonly<Record<DecidedKind, (names: DecidedNames) => string>>,
  /** @param timer empty for one without a name. */
  timeout: (node: string, timer: string) =>
    timer ? `the ${timer} of ${node} runs out` : `a timer of ${node} runs out`,
  lost: (message: string) => `${message} is lost`,
};
