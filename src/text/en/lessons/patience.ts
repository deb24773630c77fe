import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const patience: WordsOf<LessonOf<'patience'>> = {
  title: 'Timeouts double',
  about: 'Nobody knows how slow the network is, so a replica that waits in vain waits longer the next time.',
  beats: {
    first: {
      asks: 'Three of ten replicas are down, R0, R1 and R2. R9 waited 300 ms for the request, and now asks for view 1: how long will it wait for R1’s NEW-VIEW?',
      options: {
        150: { because: 'A shorter wait would only end more views too early.' },
        300: { because: 'One view has failed; the wait grows from the next failure on.' },
        600: { because: 'Not yet: this is the first view change.' },
      },
      reveal:
        'The timer starts when seven replicas ask for view 1, and it runs for T = 300 ms. R1 is down, so it will run out (§4.5.2).',
    },
    second: {
      asks: 'R1 sent no NEW-VIEW, and R9 asks for view 2. How long will it wait now?',
      options: {
        300: { because: 'If 300 ms are too short once, they may be too short forever.' },
        600: { because: 'Twice as long as the last time.' },
        1200: { because: 'That is the wait for view 3, if view 2 fails too.' },
      },
      reveal:
        'It waits 600 ms, and 1200 ms for view 3, which R3 leads. Every view that fails doubles the wait (§4.5.2).',
    },
    why: {
      asks: 'Another run: messages take 150 ms, the first wait is 200 ms, and R0 is down. Does it matter whether the wait doubles?',
      options: {
        without: {
          text: 'No: C is answered even if the wait stays at 200 ms.',
          because: 'A view needs several messages one after the other; each would end before it can do anything.',
        },
        doubling: {
          text: 'Yes: C is answered only if it doubles.',
          because: 'At some point the wait is longer than the network needs.',
        },
        neither: {
          text: 'No: in such a slow network C is never answered.',
          because: 'The network is slow, but it loses nothing.',
        },
      },
      reveal:
        'With doubling the replicas have enough time in view 3, and C is answered. Without it they change views for as long as the run is observed.',
    },
  },
  task: {
    asks: 'Here the first wait is 200 ms and all replicas are up. Slow the network down once, so that nothing is executed before view 2, and C is still answered.',
    goals: {
      third: 'the first execution is in view 2',
      answered: 'the client gets its answer',
    },
    hints: {
      place: 'Look at the time from the PRE-PREPARE to the third COMMIT, and at the wait.',
      rule: 'A view fails if its wait is shorter than the messages that it needs (§4.5.2).',
      move: 'Make every message take a little longer than the first wait.',
    },
    solved: 'Views 0 and 1 were too short for this network; the wait doubled, and view 2 was not.',
  },
};
