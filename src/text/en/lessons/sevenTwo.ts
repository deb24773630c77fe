import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const sevenTwo: WordsOf<LessonOf<'seven-two'>> = {
  title: 'Seven, two down',
  about: 'Seven replicas bear two faults, but it is not all the same which two fail.',
  beats: {
    longest: {
      asks: 'You may crash two of seven replicas before the request comes. Which two make C wait longest?',
      options: {
        backups: {
          text: 'two backups that never lead here: R5 and R6',
          because: 'The other five are a quorum: C does not even notice.',
        },
        mixed: {
          text: 'the primary and a later backup: R0 and R3',
          because: 'That takes one view change; R1 then leads, and is up.',
        },
        primaries: {
          text: 'the first two primaries: R0 and R1',
          because: 'View 1 fails as well: its primary is down, and only then comes view 2.',
        },
      },
      reveal:
        'The backups wait for R0, then for R1, and R2 leads view 2. C waits much longer than with R0 and R3 down; with R5 and R6 down it would not wait at all.',
    },
    liars: {
      asks: 'Now two of the seven lie together, the primary among them. Can they make correct replicas disagree?',
      options: {
        primary: {
          text: 'Yes: one of them is the primary.',
          because: 'Two groups of five out of seven share three replicas, and one of those is correct.',
        },
        stops: {
          text: 'No, but they can stop everything.',
          because: 'The five others are a quorum: they change the view and go on.',
        },
        no: { text: 'No, and both clients get their answers.', because: 'f = 2: that is what seven replicas are for.' },
      },
      reveal:
        'R0 and R6 tell everybody what they like, and still no two correct replicas execute different requests. In the end both clients are answered.',
    },
  },
  task: {
    asks: 'Make two correct replicas of seven execute different requests in one slot, with three liars at most.',
    goals: {
      disagree: 'two correct replicas execute different requests in one slot',
      three: 'at most three replicas lie',
    },
    hints: {
      place: 'Look at who proposes: who can give two requests the same slot?',
      rule: 'Two groups of five out of seven share three replicas: all three have to lie (§4.2).',
      move: 'Let R0 and two backups run twice, each copy with one half of the others.',
    },
    solved: 'With f+1 liars the two groups share only liars: agreement is lost.',
  },
};
