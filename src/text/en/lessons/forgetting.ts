import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const forgetting: WordsOf<LessonOf<'forgetting'>> = {
  title: 'Forgetting safely',
  about: 'A log must not grow forever, but nobody may forget what somebody else still needs.',
  beats: {
    when: {
      asks: 'R1 has executed slot 2 and takes a checkpoint. When may it throw away the messages of slots 1 and 2?',
      options: {
        executed: {
          text: 'At once: it has executed them.',
          because: 'A replica that has not could not be convinced by anybody any more.',
        },
        three: {
          text: 'When three CHECKPOINTs name the same state.',
          because: 'Then the state itself is proved, and nobody needs the way there.',
        },
        all: {
          text: 'When all four replicas have the checkpoint.',
          because: 'Then one silent replica could make the logs grow forever.',
        },
      },
      reveal:
        'With R0’s and R2’s CHECKPOINTs and its own, R1 has a stable checkpoint. R3’s comes later and is not needed (§4.3).',
    },
    beyond: {
      asks: 'In this run checkpoint 2 is stable, so the window reaches to slot 6, and R0 begins to lie: it will propose put x 3 for slot 7. What will R1 do?',
      options: {
        accepts: {
          text: 'It accepts: slots are free to choose.',
          because: 'Then a liar could use up all numbers at once.',
        },
        keeps: {
          text: 'It keeps the proposal until the window has moved.',
          because: 'Nothing above the window is kept, so the window cannot be filled from outside.',
        },
        refuses: {
          text: 'It refuses: slot 7 is outside the window.',
          because: 'A backup accepts only numbers above h, and at most h + L.',
        },
      },
      reveal:
        'All backups refuse, their timers run out, and R1 orders put x 3 in view 1. R0 has only deposed itself (§4.2, §4.4).',
    },
    missed: {
      asks: 'In this run R3 comes back after slots 1 and 2, and the others have discarded the messages. Can it take part again?',
      options: {
        never: {
          text: 'Never: what it missed is gone.',
          because: 'The result of it is not gone: every state contains it.',
        },
        replay: {
          text: 'Yes, when it has executed slots 1 and 2.',
          because: 'Nobody has the messages of slots 1 and 2 any more.',
        },
        state: {
          text: 'Yes, with a state whose digest 2f+1 have signed.',
          because: 'A stable checkpoint proves the state, whoever sends it.',
        },
      },
      reveal:
        'R3 fetches the state of checkpoint 2, checks its digest and installs it. Then it takes part in the slots that follow (§4.3).',
    },
  },
  task: {
    asks: 'Change the first run so that R3 needs the state of a checkpoint. Nobody may crash.',
    goals: {
      state: 'R3 installs a state from another replica',
      answered: 'the client gets all three answers',
    },
    hints: {
      place: 'Look at when the first checkpoint becomes stable.',
      rule: 'What lies below a stable checkpoint is not sent again (§4.3).',
      move: 'Cut R3 off from the start, and let it rejoin when checkpoint 2 is stable.',
    },
    solved: 'R3 was away while the others forgot, and the digest let it trust a state that it had not computed.',
  },
};
