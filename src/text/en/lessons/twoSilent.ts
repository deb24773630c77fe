import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const twoSilent: WordsOf<LessonOf<'two-silent'>> = {
  title: 'Two are silent',
  about: 'With more faults than f something must give: PBFT stops answering, and still does nothing wrong.',
  beats: {
    breaks: {
      asks: 'Two of four replicas are down, one more than f. What goes wrong?',
      options: {
        wrong: {
          text: 'C gets a wrong answer.',
          because: 'Crashed replicas say nothing, and two are too few to execute anything at all.',
        },
        silence: {
          text: 'C gets no answer.',
          because: 'Every decision takes 2f+1 = 3 replicas, and two are up.',
        },
        nothing: { text: 'Nothing: R0 and R1 agree.', because: 'Two that agree are not enough: they need a third.' },
      },
      reveal:
        'R0 has the word of two replicas and needs three; it says what it has, and nobody can help. Safety holds, liveness does not.',
    },
    primary: {
      asks: 'R1 has lost patience and asks for view 1. Will a new primary help?',
      options: {
        helps: {
          text: 'Yes: R1 leads, and starts afresh.',
          because: 'To lead view 1, R1 needs VIEW-CHANGEs of 2f+1 replicas.',
        },
        few: { text: 'No.', because: 'A view change takes 2f+1 replicas too, and only two can ask for it.' },
        joined: {
          text: 'Yes, as soon as R0 asks for it too.',
          because: 'R0 does ask in the end; that makes two of three.',
        },
      },
      reveal:
        'R0 asks for view 1 as well: 2 of 3. The quorum that cannot order a request cannot change the view either (§4.4).',
    },
  },
  task: {
    asks: 'Get the client its answer by bringing back exactly one replica.',
    goals: {
      answered: 'the client gets its answer',
      one: 'at most one replica is restarted',
      safe: 'every guarantee of PBFT holds',
    },
    hints: {
      place: 'Let the run go on until nothing happens any more but repetitions.',
      rule: 'Three replicas are a quorum for everything: for the slot and for the view (§4.2, §4.4).',
      move: 'Restart R2 or R3, with its memory kept.',
    },
    solved:
      'A third replica makes a quorum again, and the request is answered in the view that the three have come to.',
  },
};
