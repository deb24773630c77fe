import type { BrokenRuleNumber } from '../../protocols/pbft/broken/index.ts';

export interface BrokenRuleWords {
  /** The mistake, in a few words. */
  readonly name: string;
  /** Two sentences: the right rule, and its purpose. */
  readonly purpose: string;
}

/** The rules that can be broken, each with its purpose. */
export const brokenRules: Readonly<Record<BrokenRuleNumber, BrokenRuleWords>> = {
  1: {
    name: 'a quorum is 2f+1, whatever n is',
    purpose: 'A quorum has ⌈(n+f+1)/2⌉ replicas. Only then do any two quorums share a correct one.',
  },
  2: {
    name: 'messages are counted, not senders',
    purpose: 'Each replica has one vote for a slot, however often it sends it. Otherwise one liar is a crowd.',
  },
  3: {
    name: 'the PREPARE of the primary counts',
    purpose: 'The PRE-PREPARE is the word of the primary, and only backups prepare. Otherwise it would speak twice.',
  },
  4: {
    name: 'votes for different requests are added up',
    purpose:
      'A vote counts for the digest it names. Otherwise votes for different requests add up to a false agreement.',
  },
  5: {
    name: 'votes of earlier views count',
    purpose: 'A vote counts in its own view only. What was voted in another view proves nothing about this one.',
  },
  6: {
    name: 'one tally for all slots',
    purpose:
      'A vote counts for the sequence number it names. Otherwise a request that was voted for once needs no votes again.',
  },
  7: {
    name: 'a second PRE-PREPARE is accepted',
    purpose:
      'A replica accepts one PRE-PREPARE for each slot of a view. So it never votes for two requests in one slot.',
  },
  8: {
    name: 'a NEW-VIEW is believed',
    purpose:
      'Each replica works out the proposals of a NEW-VIEW itself. Otherwise a lying primary could drop what is committed.',
  },
  9: {
    name: 'a new proposal removes a certificate',
    purpose:
      'What has prepared is shown in every VIEW-CHANGE until a checkpoint covers it. A view that only proposes it again proves nothing new.',
  },
  10: {
    name: 'a VIEW-CHANGE shows no certificates',
    purpose: 'A VIEW-CHANGE shows all that has prepared. This is how the next view learns what may be committed.',
  },
  11: {
    name: 'the oldest certificate wins',
    purpose:
      'Of several certificates for a slot, the one of the highest view is proposed again. Older ones may be outdated.',
  },
  12: {
    name: 'one replica can make all leave a view',
    purpose:
      'A replica joins a view change when f+1 different replicas ask for one. A single liar cannot start it then.',
  },
  13: {
    name: 'a PRE-PREPARE opens a view',
    purpose: 'Only a NEW-VIEW with its proof opens a view. Otherwise the new primary could ignore the past.',
  },
  14: {
    name: 'the members of a NEW-VIEW are not checked',
    purpose: 'A NEW-VIEW rests on valid VIEW-CHANGEs of q different replicas. One of them knows all that is committed.',
  },
  15: {
    name: 'there is no upper bound for numbers',
    purpose:
      'A slot is accepted only within the window. Otherwise a lying primary could use up all numbers, and the memory.',
  },
  16: {
    name: 'slots are executed as they commit',
    purpose: 'A slot is executed after all lower ones. The order is what makes the states equal.',
  },
  17: {
    name: 'a new primary counts from its own number',
    purpose:
      'A new primary goes on above the last proposal of its NEW-VIEW. Otherwise one slot would have two proposals.',
  },
  18: {
    name: 'gaps are left open',
    purpose: 'A NEW-VIEW fills each gap with the null request. Otherwise nothing above a gap could ever be executed.',
  },
  19: {
    name: 'no timer runs for a request',
    purpose: 'A backup that waits for a request has a timer running. This is the only way to notice a dead primary.',
  },
  20: {
    name: 'any execution restarts the timer',
    purpose:
      'The timer runs for the oldest request until that one is executed. Otherwise a primary could starve one client.',
  },
  21: {
    name: 'the wait does not double',
    purpose: 'With each view in which nothing is executed the wait doubles. So it becomes long enough for any network.',
  },
  22: {
    name: 'a VIEW-CHANGE is sent only once',
    purpose:
      'A VIEW-CHANGE is sent again until its view begins. One that was lost would otherwise be missing for ever.',
  },
  23: {
    name: 'executed requests are not remembered',
    purpose:
      'A replica remembers the last reply to each client. A request that comes again is answered, not executed again.',
  },
  24: {
    name: 'a fetched state has no replies',
    purpose:
      'The replies belong to the state that is fetched. Otherwise a replica that caught up would execute old requests again.',
  },
  25: {
    name: 'the client believes the first reply',
    purpose: 'A client waits for f+1 matching replies of different replicas. One of them is correct.',
  },
  26: {
    name: 'CHECKPOINTs for different states are added up',
    purpose: 'A checkpoint is stable when q replicas vouch for the same state. Only then can it be proved to others.',
  },
  27: {
    name: 'a new view starts from the lowest checkpoint',
    purpose: 'A NEW-VIEW starts from the latest stable checkpoint it knows of. Below that no replica keeps the slots.',
  },
  28: {
    name: 'one false certificate voids the valid ones',
    purpose: 'A VIEW-CHANGE with a false certificate is void by itself. What other replicas prove still stands.',
  },
  29: {
    name: 'the primary uses its whole window',
    purpose: 'The primary keeps half a window in reserve. The windows of the others may move later than its own.',
  },
  30: {
    name: 'executes when prepared: no COMMIT phase',
    purpose:
      'COMMITs of q replicas show that a later view will hear of the slot. A replica that is prepared alone may be the only one that knows.',
  },
  31: {
    name: 'prepared takes q PREPAREs of backups',
    purpose:
      'The PRE-PREPARE is the vote of the primary, and q−1 PREPAREs complete the quorum. With one more, f silent backups would stop everything.',
  },
  32: {
    name: 'the signer of a VIEW-CHANGE is not checked',
    purpose:
      'A VIEW-CHANGE counts for the replica that signed it. Otherwise one liar could ask in the names of all others, and hide what they prepared.',
  },
  33: {
    name: 'only those who vouch for the checkpoint decide',
    purpose:
      'The certificates of all VIEW-CHANGEs decide what is proposed again. Whoever has the latest checkpoint may lack what came after it.',
  },
  34: {
    name: 'a quorum is f+1',
    purpose:
      'Any two quorums share a correct replica. Of f+1 replicas one is correct: enough to believe an answer, too few to agree.',
  },
  35: {
    name: 'n = 3f is enough',
    purpose:
      'PBFT takes n ≥ 3f+1 replicas. Of 3f, two quorums that leave f out may share f replicas, and all of them may lie.',
  },
};
