import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const goDemo: WordsOf<LessonOf<'go-demo'>> = {
  title: 'The program this grew from',
  about: 'A naive program has phases with the same names, and each of its shortcuts is a rule of PBFT left out.',
  beats: {
    enough: {
      asks: 'Each of the four nodes keeps a table of names, and commits when it has more of them than 4/3, rounded down. Apple has one: how many make it commit?',
      options: {
        2: { because: '4/3 is rounded down to 1, and 2 is more than that.' },
        3: { because: 'That would be a quorum; the program asks for less.' },
        4: { because: 'It waits for a third of the nodes, and not for all.' },
      },
      reveal: 'Two names of four are enough for Apple. If one of them lies, a single honest voter has decided.',
    },
    panic: {
      asks: 'MS is told to commit, and breaks off. Why?',
      options: {
        value: { text: 'The call names no value.', because: 'It names 8888, the value that was asked for.' },
        votes: { text: 'Its table already had enough names.', because: 'The table of MS is empty so far.' },
        page: {
          text: 'It has no page to write to.',
          because: 'The browser has asked Apple, and MS knows of no page.',
        },
      },
      reveal:
        'Google and IBM break off in the same way. In PBFT every replica knows the client from the request and replies to it (§4.1).',
    },
    oks: {
      asks: 'B reads ok. How often will it read ok for this one request?',
      options: {
        1: { because: 'Apple remembers no request that it has answered.' },
        2: { because: 'Each of the three other nodes sends a commit to Apple.' },
        3: { because: 'Three nodes tell Apple to commit, and it writes ok each time.' },
      },
      reveal:
        'Each commit is an ok, and B believed the first one. In PBFT a client waits for f+1 matching replies of different replicas (§4.1).',
    },
    second: {
      asks: 'B asks Apple for 1234 now. After how many calls with a name does Apple commit it?',
      options: {
        1: { because: 'The three names of the first request are still in the table.' },
        2: { because: 'That would be so if the table had been emptied.' },
        3: { because: 'The program never asks for three.' },
      },
      reveal:
        'One call is enough: old votes count for the new request. In PBFT a vote counts for one view, one slot and one digest (§4.2).',
    },
    alone: {
      asks: 'In this run all nodes but Apple are down, and a second browser is about to open an address of Apple. Can B get its ok?',
      options: {
        no: { text: 'No: nobody is left to vote.', because: 'Apple takes a commit from anybody, without any vote.' },
        yes: { text: 'Yes.', because: 'Anybody may open the address for commits, and Apple believes it.' },
        restart: {
          text: 'Only when another node is up again.',
          because: 'Apple does not check who is up, nor who calls.',
        },
      },
      reveal:
        'The second browser calls Apple’s commit, and Apple writes ok to B without a single vote. In PBFT replicas commit what 2f+1 have signed (§4.2).',
    },
  },
  task: {
    asks: 'B has asked for 8888. Make the program answer ok for 9999, which nobody has asked for, by opening one address.',
    goals: {
      ok: 'B gets an ok for 9999 instead of 8888',
      nobody: 'no quorum has committed it',
    },
    hints: {
      place: 'Look at what Apple does when it is told to commit.',
      rule: 'The program checks neither who calls nor which value was agreed on.',
      move: 'Let the second browser open 1111/commit?warTime=9999 after B has asked.',
    },
    solved: 'One address was enough: what PBFT adds is that nobody has to be believed alone.',
  },
};
