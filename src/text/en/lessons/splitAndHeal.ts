import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const splitAndHeal: WordsOf<LessonOf<'split-and-heal'>> = {
  title: 'Split and heal',
  about: 'When the network falls apart, at most one side may go on, and the others have to catch up later.',
  beats: {
    halves: {
      asks: 'The network splits: R0 and R1 on one side, R2 and R3 on the other, and C reaches all four. Which side goes on?',
      options: {
        left: {
          text: 'that of R0 and R1: it has the primary',
          because: 'A primary with one backup makes two of three.',
        },
        right: { text: 'that of R2 and R3', because: 'Two replicas can neither order nor change the view.' },
        both: {
          text: 'both, and they merge later',
          because: 'Two histories could not be merged: that is why a quorum is more than half.',
        },
        neither: { text: 'neither', because: 'No side has 2f+1 = 3 replicas.' },
      },
      reveal:
        'Nothing is executed while the network is split. When it heals, the replicas tell one another what they have and send what is missing, and C is answered in view 0.',
    },
    three: {
      asks: 'Now R3 alone is cut off from the other three. Who goes on?',
      options: {
        three: { text: 'R0, R1 and R2', because: 'They are 2f+1.' },
        none: { text: 'nobody', because: 'Three replicas are enough for everything.' },
        all: { text: 'all of them, R3 included', because: 'Nothing reaches R3 from the others.' },
      },
      reveal: 'The three go on as if R3 were down. They take checkpoints on the way, and forget what came before.',
    },
    window: {
      asks: 'The network is whole again. R3 has executed slot 1, its window ends at slot 4, and slot 5 is proposed: what does R3 do with it?',
      options: {
        executes: {
          text: 'It agrees and executes slot 5.',
          because: 'Slots 2 to 4 come before it, and R3 does not have them.',
        },
        ignores: {
          text: 'It ignores it, and says what it has.',
          because: 'A replica accepts only slots between its water marks, or its log could grow without bound.',
        },
        keeps: {
          text: 'It keeps it until it has caught up.',
          because: 'What lies above the window is not kept: a liar could fill the memory with it.',
        },
      },
      reveal:
        'R3 ignores slot 5 and sends a STATUS. That others speak of slots above its window tells it that it is behind (§4.3).',
    },
    state: {
      asks: 'The others no longer have the messages of slots 2 to 4. How does R3 catch up?',
      options: {
        replays: {
          text: 'It executes slots 2 to 4, one after the other.',
          because: 'It has no certificates for them, and nobody can send them any more.',
        },
        fetches: {
          text: 'It fetches the state after slot 4.',
          because: 'R0, R1 and R2 have vouched for the digest of that checkpoint.',
        },
        never: { text: 'It never does.', because: 'A stable checkpoint is all that R3 needs.' },
      },
      reveal:
        'R3 gets the state of checkpoint 4 from one replica, and checks it against the digest that three have signed. It skips what it missed (§4.3).',
    },
  },
  task: {
    asks: 'In this run the network is whole. Split it so that the primary is alone, and C is answered before it heals.',
    goals: {
      before: 'the client gets its answer while the network is split',
      next: 'the request is executed in view 1',
    },
    hints: {
      place: 'Look at who can still talk to whom.',
      rule: 'A side needs 2f+1 = 3 replicas, with or without the primary (§4.2, §4.4).',
      move: 'Split before the request is proposed: R0 on one side, R1, R2 and R3 on the other.',
    },
    solved: 'The majority side chooses its own primary and goes on; R0 joins view 1 when the network heals.',
  },
};
