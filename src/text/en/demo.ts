import { counted } from './counted.ts';
import { listed } from './words.ts';

/** The Go demo in words: what its handlers do. All names come in as texts. */
export const demo = {
  opened: (browser: string, address: string, node: string) => `${browser} opens ${address}, which is ${node}.`,
  writerKept: (node: string, warTime: string, browser: string) =>
    `${node} takes the request ${warTime}, and keeps the page of ${browser} to write to.`,
  writerReplaced: (node: string, warTime: string, browser: string, before: string) =>
    `${node} takes the request ${warTime}, and keeps the page of ${browser} to write to, in place of that of ${before}.`,
  broadcastBegun: (node: string, path: string, warTime: string, to: string) =>
    `${node} calls ${path} (${warTime}) on the others one by one, ${to} first.`,
  goesOn: (node: string, before: string, path: string, to: string) =>
    `${before} has answered: ${node} calls ${path} on ${to}, the next.`,
  goesOnAfterPanic: (node: string, before: string, path: string, to: string) =>
    `The call to ${before} broke off, which does not trouble ${node}: it calls ${path} on ${to}, the next.`,
  allCalled: (node: string, before: string) => `${before} has answered, and ${node} has called everybody.`,
  returns: (node: string, path: string, caller: string) => `${path} of ${node} returns to ${caller}.`,
  vote: (node: string, name: string, names: readonly string[]) =>
    `${node} puts ${name} into its table: ${listed(names)}.`,
  voteAgain: (node: string, name: string, names: readonly string[]) =>
    `${name} is in the table of ${node} already: ${listed(names)}.`,
  voteNameless: (node: string) => `The call gives no name, and ${node} counts its table all the same.`,
  enough: (have: number, threshold: number, warTime: string) =>
    `${have} is more than ${threshold}, so it commits ${warTime}.`,
  tooFew: (have: number, threshold: number) => `${have} is not more than ${threshold}.`,
  okWritten: (node: string, warTime: string, browser: string) =>
    `${node} is told to commit ${warTime}, and writes ok to ${browser}.`,
  okForAnother: (node: string, warTime: string, browser: string, asked: string) =>
    `${node} is told to commit ${warTime}, and writes ok to ${browser}, which asked for ${asked}.`,
  okLate: (node: string) => `The request it belongs to is over at ${node}.`,
  nilWriter: (node: string, warTime: string) =>
    `${node} is told to commit ${warTime}, has no page to write to, and panics: the call breaks off.`,
  noValue: (node: string, path: string) => `${node} looks for a value in ${path}, finds none, and panics.`,
  withoutValue: 'nothing',
  okRead: (browser: string, address: string) => `${browser} reads ok for ${address}, and believes it.`,
  okReadAgain: (browser: string, address: string, oks: number) =>
    `${browser} reads ok for ${address} once more: ${oks} times by now.`,
  pageDone: (browser: string, address: string, oks: number) =>
    `${browser} has loaded ${address}, with ${oks === 0 ? 'no ok' : `${oks} ok`}.`,
  pageBrokeOff: (browser: string, address: string) => `At ${browser}, ${address} breaks off.`,
  processStarted: (node: string) =>
    `${node} begins with an empty table and no page: the program keeps nothing on disk.`,
  withoutEffect: {
    noWarTime: (node: string) => `${node} is called without a value, and does nothing.`,
    nobodyWaits: (node: string) => `${node} gets an answer that it did not wait for.`,
    noAddress: (node: string) => `${node} cannot open that: it is not an address of the program.`,
    wrongRole: (node: string) => `${node} has no use for that.`,
  },

  welcome: 'The naive Go program that this lab grew from: four nodes, and its mistakes.',

  panel: {
    browser: 'browser',
    node: 'node',
    names: 'Names in its table',
    noNames: 'none',
    writer: 'Writes ok to',
    noWriter: 'nobody: its writer is nil',
    handlers: 'Handlers that wait',
    noHandlers: 'None: it waits for nobody.',
    handler: (path: string, caller: string, call: string, node: string) =>
      `${path} for ${caller}: waits for ${node} to answer ${call}`,
    pages: 'Pages',
    noPages: 'No page has been opened yet.',
    loading: (oks: number) => `loading, ok ${counted(oks, 'time')}`,
    loaded: (oks: number) => `loaded, ok ${counted(oks, 'time')}`,
    brokeOff: (oks: number) => `broken off, ok ${counted(oks, 'time')}`,
    value: 'Value',
    claims: 'Says it is',
    call: 'Call number of its sender',
    written: 'Written by its node so far',
    broke: 'Broke off',
    yes: 'yes',
    no: 'no',
  },
};
