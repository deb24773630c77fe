import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const sayItTwice: WordsOf<LessonOf<'say-it-twice'>> = {
  title: 'Say it twice',
  about: 'A client that hears nothing asks again, and what it asked for must still happen only once.',
  beats: {
    value: {
      asks: 'All replicas have executed add x 1, but their replies were lost, so C asks again. What will x be in the end?',
      options: {
        one: { text: '1', because: 'The request has the same timestamp, so the replicas know it.' },
        two: { text: '2', because: 'A request is executed once, however often it arrives.' },
        depends: {
          text: 'It depends on who answers.',
          because: 'All correct replicas have executed the same requests in the same order.',
        },
      },
      reveal:
        'R0 knows the last timestamp of C and sends the stored reply. Nothing is ordered, and nothing executed (§4.1).',
    },
    who: {
      asks: 'R0 has sent its stored reply. How many replicas will answer C in all?',
      options: {
        1: { because: 'One reply convinces nobody: C needs f+1 = 2.' },
        2: { because: 'C needs two, but no replica knows what the others have sent.' },
        4: { because: 'C has asked all of them, and each has the reply.' },
      },
      reveal: 'Every replica keeps its last reply to each client. C accepts with the second one (§4.1).',
    },
  },
  task: {
    asks: 'Make C ask three times, with every replica executing only once, and C answered in the end.',
    goals: {
      thrice: 'C asks for the third time',
      once: 'each replica executes once',
      answered: 'the client gets its answer',
    },
    hints: {
      place: 'Look at when the links to C are restored.',
      rule: 'C asks again when its timer runs out, and waits twice as long each time.',
      move: 'Restore the network only after the second round of replies is lost.',
    },
    solved: 'Asking is free of risk: the timestamp makes the request the same one.',
  },
};
