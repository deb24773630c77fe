import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const forgedVote: WordsOf<LessonOf<'forged-vote'>> = {
  title: 'The forged vote',
  about: 'A liar that could vote for others, or more than once, would be a quorum by itself.',
  beats: {
    name: {
      asks: 'R0 has counted the PREPARE of R1. Now R3 sends R0 a PREPARE that claims to come from R1: does R0 count it?',
      options: {
        counts: {
          text: 'Yes: R1 is a replica, and may vote.',
          because: 'R1 may, but this message does not carry R1’s signature.',
        },
        refuses: {
          text: 'No: R1 has not signed it.',
          because: 'Everybody can check a signature, and only R1 can make R1’s.',
        },
        instead: {
          text: 'No, and R0 calls for a view change.',
          because: 'Anybody can send nonsense: it proves nothing about the primary.',
        },
      },
      reveal:
        'R0 ignores it: the message names a replica that has not signed it. A liar can lie only in its own name (§2).',
    },
    three: {
      asks: 'R3 sends R0 three PREPAREs: one in R1’s name, one of its own, and one that names another sender inside. How many count?',
      options: {
        0: { because: 'R3’s own PREPARE is in order, and R3 may vote too.' },
        1: { because: 'Its own: one replica, one vote.' },
        2: { because: 'A name inside the message must be that of its signer.' },
        3: { because: 'Then R3 alone could be a majority.' },
      },
      reveal:
        'Only R3’s own vote counts, and R0 has enough without it. The others name replicas that have not signed them.',
    },
  },
  task: {
    asks: 'In this run a rule is broken: messages are counted, and not their senders. Get a replica to commit with the votes of too few, using one liar.',
    goals: {
      few: 'a correct replica commits a slot that too few have prepared',
      one: 'at most one replica lies',
    },
    hints: {
      place: 'Look at which replicas can still reach one another.',
      rule: 'Three messages of one sender count like three replicas here.',
      move: 'Let R3 vote many times, and split the network so that R1 hears R3, but not R0 and R2.',
    },
    solved: 'Two replicas look like three to one that counts messages: that is why votes are counted by sender.',
  },
};
