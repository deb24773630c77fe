import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const oneSilent: WordsOf<LessonOf<'one-silent'>> = {
  title: 'One is silent',
  about: 'Figure 1 of the paper: with one replica down the client still gets its answer, but nothing is left to spare.',
  beats: {
    asked: {
      asks: 'R3 is down, and C sends its request. Will C be answered?',
      options: {
        missing: { text: 'No: one vote is missing.', because: 'Three of four are a quorum, and three are up.' },
        answered: { text: 'Yes.', because: 'R0, R1 and R2 are 2f+1 = 3: all that any decision takes.' },
        view: {
          text: 'Yes, but only after a view change.',
          because: 'The primary works, so no backup has a reason to replace it.',
        },
      },
      reveal:
        'R0, R1 and R2 are enough for every phase. This is Figure 1 of the paper: 22 messages, and R3 says nothing.',
    },
    replies: {
      asks: 'C holds one reply, and two more will come. How many matching replies does it need?',
      options: {
        1: { because: 'The one might be a lie.' },
        2: { because: 'At most one replica lies, so two that match contain a true one.' },
        3: { because: 'C need not count to 2f+1: the replicas have done that already.' },
      },
      reveal: 'C accepts with f+1 = 2 matching replies (§4.1). The third one changes nothing.',
    },
    slack: {
      asks: 'Now suppose that one PREPARE from R1 to R2 is lost as well, with R3 still down. What happens?',
      options: {
        nothing: {
          text: 'Nothing: there are other votes.',
          because: 'With R3 down there is no other vote: R2 needs exactly this one.',
        },
        again: {
          text: 'Everybody waits until it is sent again.',
          because: 'R2 lacks one vote, so all lack R2’s COMMIT, until R1 sends the PREPARE again.',
        },
        wrong: {
          text: 'A replica executes the wrong request.',
          because: 'A lost message can cost time; it makes no wrong request look right.',
        },
      },
      reveal:
        'R2 says what it has, R1 sends the PREPARE again, and C gets its answer late. With f replicas silent, each of the others needs every vote.',
    },
  },
  task: {
    asks: 'Lose one message between running nodes that costs the client nothing.',
    goals: {
      lost: 'a message is lost',
      living: 'it is not one to R3, which would not have read it',
      free: 'the client gets its answer as early as before',
    },
    hints: {
      place: 'Look for the votes that were not needed.',
      rule: 'Replicas count to 2f+1 and have three; the client counts to f+1 and has three (§4.1).',
      move: 'Find the reply that arrives last, and lose it.',
    },
    solved: 'Three replies are sent and two are needed: this is the only slack that is left.',
  },
};
