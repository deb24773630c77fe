import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const primaryDown: WordsOf<LessonOf<'primary-down'>> = {
  title: 'The primary goes dark',
  about: 'A crashed primary orders nothing: the backups have to notice it, and agree on who leads next.',
  beats: {
    silence: {
      asks: 'R0 is down. Nothing has happened for a long time, and now C asks all replicas: why has no backup acted before?',
      options: {
        network: {
          text: 'The network was slow.',
          because: 'The request arrived in time, at a replica that was down.',
        },
        nobody: {
          text: 'Only R0 had been asked, so no backup had a timer running.',
          because: 'A backup that knows of no request has nothing to wait for.',
        },
        turn: {
          text: 'R1 was waiting for its turn.',
          because: 'R1 has started no timer so far: it knew of nothing to wait for.',
        },
      },
      reveal:
        'Each backup passes the request on to R0 and starts its timer. From now on somebody watches the primary (§4.4).',
    },
    next: {
      asks: 'The first timer has run out, and a backup asks for view 1. Who will lead it?',
      options: {
        r1: { text: 'R1', because: 'The number of the view says it: 1 mod 4 is 1.' },
        r2: { text: 'R2', because: 'Nobody is voted for: the primary of view 1 is fixed from the start.' },
        r3: { text: 'R3', because: 'It does not matter who asks first or last.' },
      },
      reveal:
        'R1 leads, since the primary of view v is replica v mod n. All three backups ask for the view, not for a replica.',
    },
    votes: {
      asks: 'R1, R2 and R3 have asked for view 1. How many VIEW-CHANGEs, its own included, does R1 need to start it?',
      options: {
        2: { because: 'That is a majority of the three that are up, but nobody knows how many are up.' },
        3: { because: '2f+1, as everywhere: one of any three was in every earlier quorum and does not lie.' },
        4: { because: 'R0 is down, and R1 would wait for it forever.' },
      },
      reveal:
        '2f+1 = 3 VIEW-CHANGEs, and R1 sends a NEW-VIEW that quotes them. Then the request is ordered as always (§4.4).',
    },
  },
  task: {
    asks: 'Have the request executed in view 2. At no time may more than one replica be down.',
    goals: { answered: 'the client gets its answer', second: 'the request is executed in view 2' },
    hints: {
      place: 'Look at the time between the first VIEW-CHANGE and the NEW-VIEW.',
      rule: 'The backups wait for the NEW-VIEW of R1; if none comes, they ask for view 2 (§4.4).',
      move: 'While R1 collects VIEW-CHANGEs, restart R0 and then crash R1.',
    },
    solved: 'Two primaries failed one after the other, and R2 leads: there were never more than f down.',
  },
};
