import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const halfCommit: WordsOf<LessonOf<'half-commit'>> = {
  title: 'Half a commit',
  about:
    'One replica has executed, and then the primary crashes: a change of view must neither lose nor repeat the work.',
  beats: {
    danger: {
      asks: 'Only R1 has executed, R0 is down, and C has one reply of the two it needs. Is the result in danger?',
      options: {
        undone: {
          text: 'Yes: the next view may undo it.',
          because: 'R1 executed because three replicas are prepared, and the next view hears of that.',
        },
        later: {
          text: 'No: C gets its answer in the next view.',
          because: 'R2 and R3 are prepared too, and say so when they ask for view 1.',
        },
        accepted: { text: 'No: C accepts R1’s reply.', because: 'One reply may be a lie: C needs f+1 = 2.' },
      },
      reveal: 'R2’s timer runs out. Its VIEW-CHANGE carries the proof that it is prepared for slot 1.',
    },
    slot: {
      asks: 'R2 and R3 ask for view 1. May it give slot 1 to another request?',
      options: {
        alone: {
          text: 'Yes: R1 alone has executed.',
          because: 'It does not matter who has executed; it matters who is prepared.',
        },
        certificate: {
          text: 'No: any three VIEW-CHANGEs contain the certificate of slot 1.',
          because: 'Three were prepared when R1 executed, and any two groups of three share a correct replica.',
        },
        empty: {
          text: 'Yes: view 1 starts with an empty log.',
          because: 'A NEW-VIEW proposes again whatever a VIEW-CHANGE proves to be prepared.',
        },
      },
      reveal: 'The NEW-VIEW says it: slot 1 is put x 1, prepared in view 0. R1 could not have chosen otherwise (§4.4).',
    },
    twice: {
      asks: 'Slot 1 is ordered once more, in view 1, and R1 is prepared again. Will R1 execute put x 1 twice?',
      options: {
        again: { text: 'Yes.', because: 'R1 knows the slots that it has executed.' },
        once: {
          text: 'No, but it takes part in the agreement.',
          because: 'R2 and R3 need R1’s votes to execute, and R1 does not need to execute again.',
        },
        skips: {
          text: 'No: it stays out of slot 1 in view 1.',
          because: 'Without R1 the others would be two, too few to commit the slot.',
        },
      },
      reveal:
        'R1 commits slot 1 in view 1 and does not execute it again. R2 and R3 do execute it, and C gets its second reply.',
    },
  },
  task: {
    asks: 'Lose other messages, so that view 1 starts with nothing to carry over, although all had accepted the proposal in view 0.',
    goals: {
      proposed: 'all four accept the PRE-PREPARE in view 0',
      empty: 'the NEW-VIEW of view 1 carries over no slot',
      answered: 'the client gets its answer',
    },
    hints: {
      place: 'Look at what R2 and R3 had when they asked for view 1.',
      rule: 'A VIEW-CHANGE carries what its sender is prepared for, and nothing else (§4.4).',
      move: 'Drop the PREPAREs of view 0: a pattern does it in one go.',
    },
    solved: 'What nobody is prepared for, nobody has executed: view 1 is free to order it anew.',
  },
};
