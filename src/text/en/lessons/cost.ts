import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const cost: WordsOf<LessonOf<'cost'>> = {
  title: 'The price',
  about: 'Agreement without trust costs messages, and their number grows faster than that of the replicas.',
  beats: {
    total: {
      asks: 'Thirty-one replicas, one request, no faults. How many messages will be sent in all?',
      options: {
        93: { because: 'That would be three for each replica; but votes go to everybody.' },
        900: { because: 'The PREPAREs alone are that many: 30 backups send one to 30 others.' },
        1892: { because: 'Two phases in which nearly everybody writes to everybody: 2n² − n + 1.' },
        29791: { because: 'That is n³; a vote is sent to n − 1 replicas, and not passed on.' },
      },
      reveal:
        'There are 1892 messages for one request. With four replicas it is 29: eight times as many replicas, 65 times the messages.',
    },
    kinds: {
      asks: 'C has its answer, and the last replies are on their way. Put the kinds in order, the most frequent first.',
      options: {
        request: { text: 'REQUEST', because: 'C asks the primary: one.' },
        prePrepare: { text: 'PRE-PREPARE', because: 'The primary writes to every backup: n − 1.' },
        prepare: { text: 'PREPARE', because: 'Every backup writes to all others: (n − 1)².' },
        commit: { text: 'COMMIT', because: 'Every replica writes to all others, the primary too: n(n − 1).' },
        reply: { text: 'REPLY', because: 'Every replica answers C: n.' },
      },
      reveal:
        '930 COMMITs, 900 PREPAREs, 31 REPLYs, 30 PRE-PREPAREs and one REQUEST. What costs is that everybody hears everybody (§4.2).',
    },
  },
  task: {
    asks: 'Start from four replicas: what is the smallest cluster in which one request takes more than a thousand messages?',
    goals: {
      thousand: 'more than a thousand messages are sent',
      least: 'no smaller cluster would do',
    },
    hints: {
      place: 'Only the number of replicas may change.',
      rule: 'A request takes 2n² − n + 1 messages.',
      move: 'Solve 2n² ≈ 1000, and try the numbers nearby.',
    },
    solved: 'With 23 replicas it is 1036 messages, with 22 it is 947.',
  },
};
