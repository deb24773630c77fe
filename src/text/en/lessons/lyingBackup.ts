import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const lyingBackup: WordsOf<LessonOf<'lying-backup'>> = {
  title: 'A lying backup',
  about: 'One replica votes for something else and gives a false answer: what can it spoil?',
  beats: {
    vote: {
      asks: 'R3’s PREPARE names another request than R0 proposed. Does it hold up R1?',
      options: {
        split: { text: 'Yes: the vote is split.', because: 'R1 counts only votes for the request that it accepted.' },
        named: {
          text: 'No: a vote counts only for the request that it names.',
          because: 'R0, R1 and R2 name the same one, and they are 2f+1.',
        },
        leaves: {
          text: 'Yes: R1 suspects the primary and leaves the view.',
          because: 'A replica leaves a view when its timer runs out, not because of a vote.',
        },
      },
      reveal:
        'R1 keeps R3’s vote apart and executes with the COMMITs of R0, R1 and R2. The liar might as well be down.',
    },
    reply: {
      asks: 'C holds R3’s reply “evil”, which came first, and now R1’s reply “ok”. What will it accept?',
      options: {
        first: { text: 'evil: it came first.', because: 'A lie is quick: R3 need not wait for anybody to execute.' },
        all: {
          text: 'Nothing, until all four replies are here.',
          because: 'Then one silent replica could keep C waiting forever.',
        },
        twice: {
          text: 'The first result that two replicas give.',
          because: 'Two replicas are one more than can lie.',
        },
      },
      reveal: 'R0 also says “ok”: f+1 = 2 matching replies. R3 has one voice, however often it speaks (§4.1).',
    },
  },
  task: {
    asks: 'Make the client believe “evil”. You may let more replicas lie, which is more than f = 1.',
    goals: { fooled: 'the client accepts “evil”' },
    hints: {
      place: 'Look at what C counts.',
      rule: 'C accepts what f+1 = 2 replicas say (§4.1).',
      move: 'Let a second replica reply falsely, before the true replies are sent.',
    },
    solved:
      'With two liars C accepts a result before anybody has executed anything: f bounds what the protocol can promise.',
  },
};
