import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const fourComputers: WordsOf<LessonOf<'four-computers'>> = {
  title: 'Four computers, one order',
  about: 'Four replicas must execute the same requests in the same order, and one of them may be lying.',
  beats: {
    proposed: {
      asks: 'R1 holds R0’s proposal: slot 1 is put x 1. May R1 execute it now?',
      options: {
        primary: {
          text: 'Yes: the primary decides.',
          because: 'The primary may be the liar: it only proposes, and the replicas decide together.',
        },
        acknowledged: {
          text: 'Yes, as soon as R0 knows that it has arrived.',
          because: 'An acknowledgement tells R0 something about R1, and tells R1 nothing about R2 and R3.',
        },
        others: {
          text: 'No: R0 may have told the others something else.',
          because: 'R1 has to hear from the others what they were told.',
        },
      },
      reveal:
        'Not yet: R1 waits for the PRE-PREPARE and two PREPAREs that match it. Now it knows of three of the four that they agree on this slot (§4.2).',
    },
    prepared: {
      asks: 'R1 is prepared: three replicas agree. May it execute now?',
      options: {
        quorum: {
          text: 'Yes: three of four are a quorum.',
          because: 'The quorum agrees, but so far R1 may be the only one that knows it.',
        },
        unknown: {
          text: 'No: R1 does not know yet that others know it too.',
          because: 'If R1 alone knew, a change of primary could give the slot to another request.',
        },
        all: {
          text: 'No: all four have to agree first.',
          because: 'Then a single silent replica could stop everything.',
        },
      },
      reveal:
        'Three COMMITs tell R1 that three replicas are prepared. Whoever leads next will hear of it from at least one of them (§4.2, §4.4).',
    },
    replies: {
      asks: 'R0 and R1 have executed and reply to the client. How many matching replies does C wait for?',
      options: {
        1: { because: 'The one reply might come from the liar.' },
        2: { because: 'At most one replica lies, so one of two matching replies is true.' },
        3: { because: 'Three would do as well, but the second one proves it already.' },
        4: { because: 'Then a silent replica could keep the client waiting forever.' },
      },
      reveal: 'C accepts f+1 = 2 matching replies: at least one of the two replicas does not lie (§4.1).',
    },
  },
  task: {
    asks: 'Make R1 the last replica to execute. Messages may be late, but nobody crashes and nothing is lost.',
    goals: { last: 'R1 executes after R0, R2 and R3', answered: 'the client gets its answer' },
    hints: {
      place: 'Look at the moment when R1 learns of the request.',
      rule: 'Without the PRE-PREPARE R1 cannot be prepared, whatever the others say (§4.2).',
      move: 'Delay the PRE-PREPARE from R0 to R1 by more than two message delays.',
    },
    solved: 'The three others are a quorum, so nobody had to wait for R1.',
  },
};
