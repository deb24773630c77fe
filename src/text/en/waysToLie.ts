import type { WaysToLie } from '../waysToLie.ts';

/** The words of each way to lie: a name, a sentence, its letters, its number. */
export const waysToLie: WaysToLie = {
  silentToSome: {
    name: 'Says nothing to some',
    begins: '{node} turns silent to some.',
    letters: { a: 'hears everything', x: 'hears nothing' },
  },
  delaysEverything: {
    name: 'Delays everything it says',
    begins: '{node} begins to delay everything it says by {amount} ms.',
    letters: { a: 'hears it in time', b: 'hears it late', x: 'never hears it' },
    amount: 'ms',
  },
  equivocates: {
    name: 'As primary, proposes one thing to some and another to others',
    begins: '{node} begins to propose one thing to some and another to others.',
    letters: {
      a: 'the request',
      b: 'another request',
      c: 'the null request',
      d: 'a digest without a request',
      x: 'nothing',
    },
    amount: 'with 1, it first waits until two clients ask',
  },
  skipsNumbers: {
    name: 'As primary, skips sequence numbers',
    begins: '{node} begins to skip {amount} sequence {number|numbers} before each proposal.',
    amount: 'numbers skipped',
  },
  proposesOutsideWindow: {
    name: 'As primary, gives every request the same number, outside the window',
    begins: '{node} begins to give every request the number {amount}.',
    amount: 'sequence number',
  },
  inventsRequests: {
    name: 'As primary, proposes requests that no client sent',
    begins: '{node} begins to propose requests that no client sent.',
  },
  proposesAgain: {
    name: 'As primary, proposes again what was executed',
    begins: '{node} begins to propose every request once more after it was executed.',
  },
  ignoresClient: {
    name: 'Ignores one client',
    begins: '{node} begins to ignore the requests of one client, number {amount}.',
    amount: 'number of the client, counted from 0',
  },
  proposesOutOfTurn: {
    name: 'As a backup, makes proposals',
    begins: '{node} begins to make proposals, though it is not the primary.',
  },
  preparesAsPrimary: {
    name: 'As primary, prepares its own proposals as well',
    begins: '{node} begins to send a PREPARE with every proposal of its own.',
  },
  votesForEverything: {
    name: 'Votes for everything it sees',
    begins: '{node} begins to vote for everything it sees, and tells each what it wants to hear.',
  },
  votesForAnother: {
    name: 'Votes for something that nobody proposed',
    begins: '{node} begins to vote for something that nobody proposed.',
    letters: { a: 'gets the true vote', b: 'gets the wrong vote', x: 'gets no vote' },
  },
  votesBeforeTime: {
    name: 'Commits before anything is prepared',
    begins: '{node} begins to commit before anything is prepared, for {amount} {slot|slots} ahead.',
    amount: 'slots ahead',
  },
  votesManyTimes: {
    name: 'Casts every vote many times',
    begins: '{node} begins to cast every vote {amount} {time|times}.',
    amount: 'times',
  },
  forgesSender: { name: 'Votes in the name of others', begins: '{node} begins to vote in the name of others.' },
  replaysOldMessages: {
    name: 'Sends old messages again, its own and those of others',
    begins: '{node} begins to send old messages again, up to {amount} of them.',
    amount: 'messages',
  },
  spoilsSignatures: {
    name: 'Spoils the signatures of the requests it passes on',
    begins: '{node} begins to spoil the signatures of the requests it passes on.',
  },
  repliesFalsely: {
    name: 'Answers clients with a false result, and first',
    begins: '{node} begins to answer clients with a false result, before anything is executed.',
  },
  executesDifferently: {
    name: 'Executes differently from the others',
    begins: '{node} begins to execute differently from the others: its values change by themselves.',
  },
  vouchesFalsely: {
    name: 'Vouches for a wrong state at checkpoints',
    begins: '{node} begins to vouch for a wrong state at checkpoints.',
    letters: { a: 'gets the true digest', b: 'gets the wrong digest', x: 'gets no CHECKPOINT' },
  },
  vouchesFarAhead: {
    name: 'Vouches for a checkpoint far ahead',
    begins: '{node} vouches for a checkpoint that nobody has reached, {amount}.',
    amount: 'sequence number of the checkpoint',
  },
  sendsFalseState: {
    name: 'Gives a false state to those who catch up',
    begins: '{node} begins to give a false state to those who have to catch up.',
  },
  sendsOldState: {
    name: 'Gives an old state to those who catch up',
    begins: '{node} begins to give an old state, with its true proof, to those who have to catch up.',
  },
  mixesProofs: {
    name: 'Gives a state under the proof of another',
    begins: '{node} begins to give another state under a true proof to those who have to catch up.',
  },
  shortensDecisions: {
    name: 'Passes on decisions with too few COMMITs',
    begins: '{node} begins to pass on decisions that too few COMMITs prove.',
    letters: {
      a: 'the true proof',
      b: 'one COMMIT too few',
      c: 'the null request, by its own COMMITs',
      x: 'no decision',
    },
  },
  changesView: {
    name: 'Asks for another view without a reason',
    begins: '{node} asks for a view without a reason, {amount} ahead of its own.',
    amount: 'views ahead',
  },
  changesViewEver: {
    name: 'Asks for ever higher views',
    begins: '{node} begins to ask for ever higher views, {amount} {time|times}.',
    amount: 'times',
  },
  asksInOthersNames: {
    name: 'Asks for another view in the names of others',
    begins: '{node} asks for a view in the names of all others, {amount} ahead of its own.',
    amount: 'views ahead',
  },
  omitsPrepared: {
    name: 'Hides in a view change what it has prepared',
    begins: '{node} begins to hide in view changes what it has prepared.',
    letters: { a: 'sees its certificates', b: 'sees none', x: 'gets no VIEW-CHANGE' },
  },
  inventsCertificate: {
    name: 'Invents a certificate in a view change',
    begins: '{node} begins to invent certificates in view changes.',
  },
  raisesCertificates: {
    name: 'Writes a higher view on its certificates in a view change',
    begins: '{node} begins to write higher views on its certificates in view changes.',
    letters: {
      a: 'sees the true view',
      b: 'sees a higher view on all of it',
      c: 'sees it on the PRE-PREPARE only',
      x: 'gets no VIEW-CHANGE',
    },
  },
  claimsWaterMark: {
    name: 'Lies about its stable checkpoint in a view change',
    begins: '{node} begins to claim in view changes that its stable checkpoint is {amount}.',
    amount: 'checkpoint claimed',
  },
  withholdsNewView: {
    name: 'As new primary, sends no NEW-VIEW',
    begins: '{node} begins to keep every NEW-VIEW to itself.',
    letters: { a: 'gets it', x: 'does not get it' },
  },
  proposesWrongly: {
    name: 'As new primary, proposes something else than the view changes call for',
    begins: '{node} begins to put into NEW-VIEWs what does not follow from the view changes.',
    letters: {
      a: 'the right proposals',
      b: 'no proposals',
      c: 'the null request in every slot',
      d: 'one slot too many',
      x: 'no NEW-VIEW',
    },
  },
  stuffsNewView: {
    name: 'As new primary, makes a NEW-VIEW of false view changes',
    begins: '{node} begins to make NEW-VIEWs of view changes that do not count.',
    letters: {
      a: 'true view changes',
      b: 'its own, many times',
      c: 'one for another view, and one too few',
      d: 'others’, without their certificates',
      x: 'no NEW-VIEW',
    },
  },
  twoNewViews: {
    name: 'As new primary, sends two different NEW-VIEWs',
    begins: '{node} begins to make two NEW-VIEWs for each view.',
    letters: { a: 'the one', b: 'the other', x: 'none' },
  },
  proposesWithoutNewView: {
    name: 'As new primary, makes proposals instead of a NEW-VIEW',
    begins: '{node} begins to make proposals in new views without a NEW-VIEW.',
  },
  conspires: {
    name: 'Backs the lies of its fellows',
    begins: '{node} begins to back whatever its fellow liars propose.',
  },
  runsTwice: {
    name: 'Runs twice under one name (twins)',
    begins: '{node} begins to run twice: two honest copies with one name and one key.',
    letters: {
      a: 'talks with the first copy',
      b: 'talks with the second copy',
      c: 'talks with both copies; where it runs twice too, first with first',
      x: 'talks with neither',
    },
  },
  asksTwoThings: {
    name: 'Asks for two things under one timestamp',
    begins: '{node} begins to ask different replicas for different things under one timestamp.',
    letters: { a: 'gets the one', b: 'gets the other', x: 'gets nothing' },
  },
  signsBadly: {
    name: 'Sends every request under a bad signature, many times',
    begins: '{node} begins to send every request {amount} {time|times} to all, under a bad signature.',
    amount: 'times',
  },
  asksAgain: {
    name: 'Sends its old requests again with every new one',
    begins: '{node} begins to send its old requests again with every new one.',
  },
  asksOnlySome: {
    name: 'Sends its requests to some replicas only',
    begins: '{node} begins to send its requests to some replicas only.',
    letters: { a: 'gets the request', x: 'gets nothing' },
  },
  lendsItsKey: {
    name: 'Lends its key to lying replicas',
    begins: '{node} lends its key: from here on liars sign requests in its name.',
  },
};
