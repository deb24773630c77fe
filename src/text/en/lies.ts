import type { Touched } from '../../protocols/pbft/lies/behaviour.ts';
import { counted } from './counted.ts';
import { listed } from './words.ts';

/** Words of the dialog in which a node is made to lie. The names of the ways to lie are in `waysToLie.ts`. */
export const lies = {
  titleOf: (node: string) => `Make ${node} lie`,
  who: 'Who lies',
  now: (node: string) => `${node} lies already`,
  stop: 'Tell the truth again',
  search: 'Search ways to lie',
  searchAll: (ways: number) => `Search ${counted(ways, 'way')} to lie`,
  moreWays: (ways: number) => `${ways} more`,
  noneFound: 'No way to lie matches.',
  touched: {
    primary: 'What a primary proposes',
    votes: 'Votes',
    viewChange: 'View changes',
    state: 'Checkpoints and states',
    client: 'What clients ask, and are told',
    network: 'What a bad network might do as well',
  } satisfies Readonly<Record<Touched, string>>,
  recipients: 'What each replica is told',
  amountRule: (name: string, least: number, most: number) => `${name}: a whole number from ${least} to ${most}.`,
  apply: 'Lie from this step on',
  applyEarlier: (step: number) => `Go back to step ${step} and lie`,
  cancel: 'Cancel',
  /** Beside the name of a way to lie: the last step from which it changes something. */
  from: (step: number) => `from step ${step}`,
  earlier: (step: number) => `From step ${step} on it would have one.`,
  never: 'Nor would it have one from an earlier step on.',
  showStep: (step: number) => `Show step ${step}`,
  previewFrom: (node: string, step: number) => `if ${node} lies from step ${step} on`,
  counts: (node: string, faulty: number, tolerated: number) =>
    `${node} counts as faulty from then on: ${faulty} of f = ${tolerated}.`,
  beyond: (node: string, faulty: number, tolerated: number) =>
    `${node} counts as faulty from then on: ${faulty}, more than f = ${tolerated}. PBFT promises nothing then.`,
  clientCounts: (node: string) => `${node} is a client: f counts replicas only.`,
  kept: (run: string, made: string) => `Your run ${run} is kept; this becomes run ${made}.`,

  handIntro: 'The replica says this once, under its own signature. From then on it counts as faulty.',
  handMessage: 'Message',
  handView: 'View v',
  handSequence: 'Sequence number n',
  handAbout: 'About',
  handContents: {
    known: 'the request it knows for this slot',
    null: 'the null request',
    false: 'something false',
  },
  handTo: 'Who hears it',
  handNobody: 'Nobody hears it.',
  handRule: 'View and sequence number are whole numbers from 0.',
  handApply: 'Say it now',
  handPreview: 'What would happen',
  /** A message that its receiver does not handle: `R2: lost`. */
  onItsWay: (to: string, fate: string) => `To ${to}: ${fate}.`,

  preview: 'What it would change',
  atTick: (tick: number) => `At ${tick} ms:`,
  atOnce: 'At once:',
  instead: (node: string, lie: string, to: string, right: string) =>
    `${node} would send ${lie} to ${to} instead of ${right}.`,
  /** A message whose difference lies too deep to be shown. */
  altered: (node: string, message: string, to: string) => `${node} would send ${message} to ${to} with other contents.`,
  besides: (node: string, lie: string, to: string) => `${node} would send ${lie} to ${to} as well.`,
  withheld: (node: string, right: string, to: string) => `${node} would not send ${right} to ${to}.`,
  later: (node: string, right: string, to: string, ticks: number) =>
    `${node} would send ${right} so that it reaches ${to} ${ticks} ms later.`,
  times: (message: string, times: number) => `${message}, ${times} times,`,
  inNameOf: (message: string, signer: string) => `${message} in the name of ${signer}`,
  forged: (message: string, signer: string) => `${message} under a forged signature of ${signer}`,
  more: (count: number) => (count === 1 ? 'And 1 more difference.' : `And ${count} more differences.`),
  nothing: {
    ends: (steps: number) =>
      steps === 0
        ? 'No effect: the run ends here, and nothing more is sent.'
        : `No effect from here: the node sends nothing that this lie changes in the ${counted(steps, 'step')} that are left.`,
    parts: (steps: number) =>
      `No different message in the next ${counted(steps, 'step')}. After that the run takes another course: the node does something else.`,
    goesOn: (steps: number) =>
      `No effect in the next ${counted(steps, 'step')}: the node sends nothing that this lie changes.`,
  },
  /** A message with its contents, in the order of the paper: `PRE-PREPARE (0, 1, 3f8a12bc, add x 5)`. */
  message: (name: string, contents: readonly string[]) =>
    contents.length > 0 ? `${name} (${contents.join(', ')})` : name,
  nullRequest: 'the null request',
  /** Content under a signature that its signer never made. */
  badlySigned: (content: string) => `${content} (badly signed)`,
  certificates: (slots: readonly string[]) => (slots.length === 0 ? 'P empty' : `P for ${listed(slots)}`),
  viewChangesOf: (replicas: readonly string[]) => `V of ${listed(replicas)}`,
  proposals: (slots: readonly string[]) => (slots.length === 0 ? 'O empty' : `O with ${listed(slots)}`),
};
