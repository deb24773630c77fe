import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const counting: WordsOf<LessonOf<'counting'>> = {
  title: 'Counting to 2f+1',
  about: 'Every decision of a replica is a count: the first is 2f+1 replicas that name the same request.',
  beats: {
    backup: {
      asks: 'R1 accepts the PRE-PREPARE and sends its own PREPARE. How many PREPAREs from others does it still need?',
      options: {
        0: { because: 'So far R1 has the word of two replicas: that of R0 and its own.' },
        1: { because: 'R0’s PRE-PREPARE, its own PREPARE and one more make 2f+1 = 3.' },
        2: { because: 'R1’s own PREPARE counts as well: it needs two in all.' },
        3: { because: 'Then R1 would wait for every replica, and one silent replica could stop it.' },
      },
      reveal: 'PRE-PREPARE, own PREPARE and one from another backup: 3 of 3. The vote with the dot is R1’s own (§4.2).',
    },
    primary: {
      asks: 'R3 is prepared as well; R0, the primary, has received one PREPARE. How many does R0 need from others?',
      options: {
        1: { because: 'R0 sends no PREPARE of its own, so one from a backup makes only two replicas.' },
        2: { because: 'Its PRE-PREPARE is its word; with two PREPAREs it knows of three replicas.' },
        3: { because: 'Three backups are not needed: with R0 itself, two of them make 2f+1.' },
      },
      reveal:
        'The primary sends no PREPARE: its PRE-PREPARE is its vote. So it needs 2f = 2 PREPAREs from backups (§4.2).',
    },
    surplus: {
      asks: 'R0 is prepared, and a third PREPARE is about to arrive. What will it change?',
      options: {
        again: { text: 'R0 becomes prepared once more.', because: 'A replica becomes prepared once for each slot.' },
        nothing: {
          text: 'Nothing: R0 has enough PREPAREs.',
          because: 'R0 was prepared with the second one; the third is kept and decides nothing.',
        },
        executes: {
          text: 'R0 may execute now.',
          because: 'Executing takes COMMITs, however many PREPAREs there are.',
        },
      },
      reveal: 'R0 keeps the third vote and goes on waiting for COMMITs. Votes beyond 2f+1 are what absorbs a fault.',
    },
  },
  task: {
    asks: 'Keep R1 from being prepared until the client has its answer. You may lose messages, but not the proposal to R1.',
    goals: {
      proposed: 'R1 accepts the PRE-PREPARE before the client is answered',
      late: 'R1 is prepared only after the client has its answer',
    },
    hints: {
      place: 'Look at the PREPAREs on their way to R1.',
      rule: 'R1 needs only one PREPARE from another backup, and two backups send one (§4.2).',
      move: 'Lose the PREPARE from R2 to R1, and then the other one.',
    },
    solved: 'R0, R2 and R3 went on without R1, and R1 asked for what it lacked.',
  },
};
