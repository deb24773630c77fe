import type { CaseId } from '../../lessons/cases/index.ts';

/** A case from the world. The sentences say nothing of whom it was due to, and no step has a number. */
export interface CaseWords {
  readonly title: string;
  /** The report, and its date. */
  readonly happened: string;
  /** The content of the run. */
  readonly see: string;
  /** The content of the run beside it, which does it otherwise. */
  readonly kept: string;
}

export const cases: Readonly<Record<CaseId, CaseWords>> = {
  'slow-primary': {
    title: 'Slow, but never slow enough to be replaced',
    happened:
      'In 2008 Amir, Coan, Kirsch and Lane described how a faulty primary of PBFT can hold back requests for as long as the timers allow, without ever being replaced.',
    see: 'R0 delays each of its messages by 450 ms. Six requests take more than three times as long, no guarantee is violated, and the view never changes.',
    kept: 'With a correct primary the same six requests take 1.2 seconds.',
  },
  'fabric-370': {
    title: 'One replica votes three times',
    happened:
      'In December 2015 the maintainers of Hyperledger Fabric noted that the tests for prepared and committed looked at digests only, so that several votes of one replica counted as votes of several. It was fixed ten days later.',
    see: 'R3 sends each of its votes three times. R1, alone with R3, takes the copies for a quorum and commits what nobody else has prepared.',
    kept: 'R1 counts senders, waits until the network has healed, and executes what all the others execute.',
  },
  'fabric-754': {
    title: 'Nobody watches the primary',
    happened:
      'In February 2016 the maintainers of Hyperledger Fabric reported that no view change followed when the primary was shut down: requests sent to another peer were never executed.',
    see: 'R0 crashes after the first request. The second one reaches the other three, but no timer runs for it, and nobody asks for view 1.',
    kept: 'The timers of R1, R2 and R3 run out, and the second client is answered in view 1.',
  },
  'fabric-917': {
    title: 'Thirteen view changes in ten minutes',
    happened:
      'In March 2016 a tester of Hyperledger Fabric reported that the network went from view 4 to view 17 within ten minutes. While it voted on the next primary it processed no transactions.',
    see: 'The wait for a view is shorter than the way of a single message, and it never grows. View follows view, and nothing is ever executed.',
    kept: 'The wait doubles with each failed view, and view 3 lasts long enough for an answer.',
  },
  'fabric-1111': {
    title: 'Two sets that look alike',
    happened:
      'In April 2016 the maintainers of Hyperledger Fabric found that the view change counted over the set of matching checkpoints, where it should have counted over all VIEW-CHANGEs. The network could go on changing views for ever.',
    see: 'The run mixes up the same two sets, and the harm is another one. Only R3 vouches for the latest checkpoint, so the certificates of R1 and R2 for slot 2 are passed over, though R0 has executed it.',
    kept: 'The certificates of all VIEW-CHANGEs count, and view 1 keeps slot 2.',
  },
  'fabric-1119': {
    title: 'The window of the primary moves first',
    happened:
      'In April 2016 the maintainers of Hyperledger Fabric described view changes that no fault called for. The checkpoint was stable at the primary first, and the others ignored proposals that were still above their windows.',
    see: 'The votes for the checkpoint reach R0 early and the others late. R0 uses its whole window, the others ignore what it proposes, and view 0 ends although nobody is faulty.',
    kept: 'R0 keeps half of its window in reserve, and all six requests are executed in view 0.',
  },
  'fabric-1917': {
    title: 'The network heals, and nothing moves',
    happened:
      'In June 2016 the maintainers of Hyperledger Fabric described a network in which three of four peers could reach only the first one. After the links were back nothing was processed any more, since each VIEW-CHANGE had been sent once. The fix sends it again.',
    see: 'The same links are cut. All four ask for view 1, the network heals, and still R1, R2 and R3 lack the VIEW-CHANGEs of each other.',
    kept: 'VIEW-CHANGEs are sent again: after the heal view 1 begins, and the client is answered.',
  },
  'concord-50': {
    title: 'One false certificate hides the valid ones',
    happened:
      'In January 2019 a developer of concord-bft proposed a fix. A VIEW-CHANGE with invalid certificates could make the new view ignore the valid certificates of other replicas.',
    see: 'Only R0 has executed slot 1. R3 adds a certificate that it invented, those of R1 and R2 are passed over, and view 1 forgets the slot.',
    kept: 'Only the VIEW-CHANGE of R3 is discarded. The other certificates keep slot 1.',
  },
  'sawtooth-111': {
    title: 'The primary votes twice',
    happened:
      'In February 2019 the maintainers of Sawtooth PBFT stopped the primary from sending a PREPARE. Its PRE-PREPARE is its vote, and a second one could make nodes commit different blocks.',
    see: 'R0 proposes one request to R1 and another to R2 and R3, and votes for its own proposal. R1 is prepared with a single backup: itself.',
    kept: 'Only PREPAREs of backups count. R1 is not prepared, and nothing contradicts what R2 and R3 have executed.',
  },
  'byzcoin-2079': {
    title: 'A fork at block 15110',
    happened:
      'In October 2019 the maintainers of ByzCoin reported two chains that parted at one block. They proposed that whoever asks for a view change should also show the latest block for which it has sent a commit signature.',
    see: 'R0 and R3 have executed slot 1 and are gone. The VIEW-CHANGEs show no certificates, and view 1 fills slot 1 anew.',
    kept: 'R1 and R2 show that slot 1 is prepared, and view 1 keeps it as it was.',
  },
  'sawtooth-158': {
    title: 'One PREPARE too many',
    happened:
      'In October 2019 a contributor to Sawtooth PBFT pointed out that replicas waited for 2f+1 PREPAREs, though the primary sends none. A network of four stopped as soon as one member was lost.',
    see: 'R3 is down. Each of the others has the PRE-PREPARE and two PREPAREs and waits for a third, and the next views are no better.',
    kept: 'Two PREPAREs are enough beside the PRE-PREPARE, and the client is answered in view 0, as in Figure 1 of the paper.',
  },
  'byzcoin-2267': {
    title: '2f+1 of eight is no quorum',
    happened:
      'In May 2020 the maintainers of ByzCoin noted that a view change began with 2f+1 signatures, which is 5 of 8, where 6 were needed. The signature of the block was checked with the right number, and the view change was rejected.',
    see: 'In the run the wrong number decides everything. Six replicas are split three to three, and each half orders another request in slot 1.',
    kept: 'A quorum is 4. Neither half goes on, and after the heal both clients are answered.',
  },
  'harmony-3575': {
    title: 'The work outgrows the deadline',
    happened:
      'On 11 March 2021 shard 0 of the Harmony mainnet stood still for about an hour. The last block of an epoch took so much computation that messages were not processed within a fixed deadline, and the fix was a longer one.',
    see: 'After the first request all replicas become slow. The wait stays the same, and every view ends before the second request is executed.',
    kept: 'The wait is longer, as in their fix, and the second request is executed in view 0.',
  },
  'read-only': {
    title: 'The read-only optimisation of the paper',
    happened:
      'In 2021 Berger, Reiser and Bessani showed that with the read-only optimisation, as published, a faulty primary can keep correct clients waiting for ever, even for requests that are ordered. Their repair was contributed to BFT-SMaRt in the same year.',
    see: 'R3 never hears of the request, and R0 crashes. R1 and R2 have executed and reply, but the client waits for three replies, and R3 cannot change the view alone.',
    kept: 'The decision is forwarded to R3, which executes it and sends the third reply.',
  },
  specification: {
    title: 'A formal specification with two mistakes',
    happened:
      'A TLA+ specification of PBFT from 2024 lets replicas accept a PREPARE of the primary, and counts VIEW-CHANGEs instead of their senders. As it stands no backup can prepare. With that repaired, one liar of four breaks agreement.',
    see: 'R0 proposes two requests and votes for its own proposal. Then its two VIEW-CHANGEs count as those of two replicas, view 0 ends, and slot 1 is decided twice.',
    kept: 'The PREPARE of R0 does not count, its VIEW-CHANGEs are the word of one replica, and slot 1 is decided once.',
  },
  'sei-3029': {
    title: 'One timeout is remembered, two are not',
    happened:
      'In March 2026 a developer of Sei fixed a case in which the certificate of a prepared proposal outlived one timeout and was lost in the next. A later leader could then propose a conflicting block.',
    see: 'Only R0 has executed slot 1. View 1 proposes it again, but the PREPAREs are lost. In view 2 nobody shows the certificate, and slot 1 goes to another request.',
    kept: 'The certificate of view 0 is shown in every VIEW-CHANGE, and view 2 keeps slot 1.',
  },
  'rustchain-2086': {
    title: 'Forged votes move the view to 999',
    happened:
      'In April 2026 a report on Rustchain showed that VIEW-CHANGEs were stored without a check of their signatures. Three forged messages in the names of others moved the view to 999.',
    see: 'R3 asks for view 999 in the names of all replicas. They all follow, and R3 is the primary: 999 mod 4 is 3.',
    kept: 'A VIEW-CHANGE counts for the replica that has signed it. R3 is one of four, and view 0 goes on.',
  },
  'raijin-8': {
    title: 'A view change that clears everything',
    happened:
      'In August 2026 the maintainer of Raijin reported that a view change dropped all PREPAREs and COMMITs and carried nothing over that was prepared. The fix followed in September.',
    see: 'Only R0 has executed slot 1. The VIEW-CHANGEs of the others show nothing, and view 1 begins with an empty slot 1.',
    kept: 'R1, R2 and R3 show their certificates, and view 1 proposes slot 1 again.',
  },
};
