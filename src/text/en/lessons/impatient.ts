import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const impatient: WordsOf<LessonOf<'impatient'>> = {
  title: 'One impatient replica',
  about:
    'A single replica that suspects the primary must not be able to depose it, but its vote must not be lost either.',
  beats: {
    alone: {
      asks: 'The COMMITs to R2 are late, its timer runs out, and it asks for view 1. Will the view change?',
      options: {
        enough: {
          text: 'Yes: one suspicion is enough.',
          because: 'Then any liar could depose any primary.',
        },
        few: {
          text: 'No: others join when f+1 = 2 ask.',
          because: 'Two replicas contain a correct one, so then there is a reason.',
        },
        later: {
          text: 'Yes, when R2 has waited once more.',
          because: 'R2 waits for others now; without them it asks for nothing more.',
        },
      },
      reveal: 'R0, R1 and R3 count one VIEW-CHANGE and go on. R2 takes no part in view 0 any more (§4.5.2).',
    },
    client: {
      asks: 'R2 ignores everything in view 0, and C asks for put x 2. Does C notice?',
      options: {
        slower: { text: 'Yes: it takes longer.', because: 'No vote of R2 is needed, so nobody waits for it.' },
        same: { text: 'No.', because: 'R0, R1 and R3 are three, and that is a quorum.' },
        never: { text: 'Yes: it gets no answer.', because: 'Three replicas are still in view 0.' },
      },
      reveal:
        'C is answered after the same time as before. An impatient replica is just one more that is silent, of f that may be.',
    },
    crash: {
      asks: 'Now R3 crashes as well, and C asks for put x 3. What becomes of it?',
      options: {
        never: { text: 'It is never answered.', because: 'R0, R1 and R2 are up; they only have to meet in one view.' },
        old: { text: 'It is answered in view 0.', because: 'R0 and R1 are two there, and R2 does not come back.' },
        next: {
          text: 'It is answered in view 1.',
          because: 'R1’s timer runs out too, and R1 and R2 are f+1 that ask for view 1.',
        },
      },
      reveal:
        'R1 asks for view 1, and R0 joins the two of them. R2’s old VIEW-CHANGE is one of the three that start it (§4.5.2).',
    },
    again: {
      asks: 'View 1 takes over slots 1 and 2 from view 0. Who will execute them in view 1?',
      options: {
        r0: { text: 'R0', because: 'R0 executed both in view 0.' },
        r1: { text: 'R1', because: 'R1 executed both in view 0; leading does not make it repeat them.' },
        r2: { text: 'R2', because: 'R2 left view 0 before it had executed anything.' },
      },
      reveal:
        'All three agree on slots 1 and 2 again, but only R2 executes them: for the first time. Then comes put x 3.',
    },
  },
  task: {
    asks: 'Only put x 1 is asked here, and R2 is the only one to suspect R0. Depose R0 by making messages late, and nothing else.',
    goals: {
      deposed: 'at least three replicas enter view 1',
      answered: 'the client gets its answer',
    },
    hints: {
      place: 'Look at the COMMITs to one more backup.',
      rule: 'Others join when f+1 = 2 replicas have left the view (§4.5.2).',
      move: 'R1 needs three COMMITs and sends one itself: make two of the others late.',
    },
    solved: 'Two suspicions are enough, since one of any two is a correct replica’s.',
  },
};
