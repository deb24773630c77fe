import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const twoFacedPrimary: WordsOf<LessonOf<'two-faced-primary'>> = {
  title: 'The two-faced primary',
  about: 'A lying primary tells replicas different things: the protocol must not let both come true.',
  beats: {
    prepared: {
      asks: 'In slot 1, R1 holds put x 1, and R2 and R3 hold put x 2. Which of them can become prepared?',
      options: {
        x1: { text: 'only put x 1', because: 'R1 would need one more PREPARE for put x 1, and nobody sends one.' },
        x2: { text: 'only put x 2', because: 'R2 and R3 send matching PREPAREs; with R0’s proposal that makes three.' },
        both: {
          text: 'both',
          because: 'Two groups of three of four share two replicas, and a correct one votes only once in a slot.',
        },
        neither: { text: 'neither', because: 'R2 and R3 agree, and R0 told both of them the same.' },
      },
      reveal:
        'R2 and R3 are prepared for put x 2; R1 waits in vain. Two requests would need a correct replica to vote twice (§4.2).',
    },
    lost: {
      asks: 'C1 has its answer for put x 2. Is C0’s request put x 1 lost?',
      options: {
        lost: { text: 'Yes: its slot is taken.', because: 'A request is not bound to a slot: another one is free.' },
        again: {
          text: 'No: C0 asks again, and all replicas hear it.',
          because: 'The backups pass it on to the primary and watch whether it is executed.',
        },
        replaced: {
          text: 'No: it replaces put x 2 in slot 1.',
          because: 'Slot 1 is committed at R2 and R3: it never changes again.',
        },
      },
      reveal:
        'put x 1 gets slot 2, and C0 its answer. R0 has only cost C0 time: it is watched by those it wanted to deceive (§4.4).',
    },
    divided: {
      asks: 'Suppose that R0 tells R1 put x 1, R2 put x 2, and R3 nothing. Which becomes prepared in view 0?',
      options: {
        x1: { text: 'put x 1', because: 'Only R0 and R1 say so: two of three.' },
        x2: { text: 'put x 2', because: 'Only R0 and R2 say so: two of three.' },
        neither: { text: 'neither', because: 'No request is named by three replicas.' },
      },
      reveal: 'Nobody is prepared until the timers run out and R1 leads view 1. There both requests are ordered.',
    },
  },
  task: {
    asks: 'Choose whom R0 tells what, so that nobody is prepared in view 0, and both clients still get their answers.',
    goals: { nobody: 'nobody is prepared in view 0', answered: 'both clients get their answers' },
    hints: {
      place: 'Look at who receives which proposal.',
      rule: 'A request is prepared where R0 and two backups name it (§4.2).',
      move: 'Change the groups of the lie: no two backups may hear from the same copy of R0.',
    },
    solved: 'A primary that divides everybody is deposed, and the next one orders both requests.',
  },
};
