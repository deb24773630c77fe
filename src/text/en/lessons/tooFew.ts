import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const tooFew: WordsOf<LessonOf<'too-few'>> = {
  title: 'Too few for the truth',
  about: 'A quorum is as large as it is for a reason: any two must share a replica that does not lie.',
  beats: {
    groups: {
      asks: 'Five replicas count to three here, which is too few. R0 tells R1 and R2 one thing, R3 and R4 another: how many requests can be committed in slot 1?',
      options: {
        none: { text: 'none', because: 'Each group has three replicas, R0 included.' },
        one: { text: 'one', because: 'The two groups share nobody but R0, and R0 votes in both.' },
        two: { text: 'two', because: 'R0, R1, R2 are three, and R0, R3, R4 are three as well.' },
      },
      reveal:
        'Two groups of three out of five may share only one replica, and that is the liar. R1 and R3 execute different requests in slot 1.',
    },
    size: {
      asks: 'How many of five replicas must a quorum have, so that any two share a correct one?',
      options: {
        3: { because: 'Two groups of three out of five share at least one replica, and that may be R0.' },
        4: { because: 'Two groups of four share at least three replicas, and at most one of them lies.' },
        5: { because: 'Five would be safe, but then one silent replica stops everything.' },
      },
      reveal:
        'With the right quorum neither group is large enough. The replicas change the view, and C0 is answered in view 1.',
    },
    split: {
      asks: 'Six replicas count to three, nobody lies, and the network splits three and three. Is that safe?',
      options: {
        safe: {
          text: 'Yes: without a liar nothing can go wrong.',
          because: 'Each half decides on its own, and neither knows of the other.',
        },
        unsafe: {
          text: 'No: both halves go on.',
          because: 'Two groups of three out of six need not share anybody.',
        },
        healed: {
          text: 'Yes, until the network heals.',
          because: 'The contradiction is there as soon as both halves have executed.',
        },
      },
      reveal: 'Each half executes another request in slot 1. A quorum has to be large enough even if nobody lies.',
    },
  },
  task: {
    asks: 'Here are four replicas with the right quorum. Let replicas lie, so that two correct ones execute different requests in slot 1.',
    goals: {
      disagree: 'two correct replicas execute different requests in one slot',
    },
    hints: {
      place: 'Look at who sends PREPAREs and COMMITs to R1, and who to R2.',
      rule: 'Two groups of three out of four share two replicas: both would have to lie (§4.2).',
      move: 'Let R0 run twice, one copy for R1 and one for R2, and R3 too.',
    },
    solved: 'It takes two liars, more than f = 1: with one the two groups share a correct replica.',
  },
};
