import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const whyCommit: WordsOf<LessonOf<'why-commit'>> = {
  title: 'Why COMMIT exists',
  about:
    'Three replicas agree on a request, and still it is too early to execute it: the third phase is there for the next view.',
  beats: {
    early: {
      asks: 'In this run replicas execute as soon as they are prepared, and R3 just did. Is that safe?',
      options: {
        unique: {
          text: 'Yes: no other request can be prepared in slot 1 of view 0.',
          because: 'That is true of view 0; but views change.',
        },
        later: {
          text: 'No: a later view may not know of it.',
          because: 'Only R3 is prepared, and the next view can start without R3.',
        },
        liar: { text: 'It is, unless a replica lies.', because: 'Nobody lies in this run.' },
      },
      reveal:
        'R0, R1 and R2 ask for view 1, none of them is prepared, and slot 1 goes to put x 2. R3 has executed put x 1 there (§4.4).',
    },
    kept: {
      asks: 'The same run with the rule kept: R3 is prepared, and its COMMITs will be lost. What will happen?',
      options: {
        executes: { text: 'R3 executes put x 1 in slot 1.', because: 'R3 has one COMMIT, its own, and needs three.' },
        waits: {
          text: 'R3 waits, and view 1 may give slot 1 to another request without harm.',
          because: 'Nobody has executed anything in slot 1, so nothing is contradicted.',
        },
        carried: {
          text: 'View 1 keeps put x 1 in slot 1.',
          because: 'Only R3 could prove it, and R3 takes no part in the view change.',
        },
      },
      reveal:
        'View 1 orders both requests anew, and both clients are answered. Three COMMITs would have meant three prepared replicas, and any view change hears of one (§4.4).',
    },
    tentative: {
      asks: 'PBFT may execute early if it can undo it: here R3 has executed put x 1 tentatively. What becomes of that?',
      options: {
        stays: { text: 'It stays.', because: 'View 1 will give slot 1 to put x 2.' },
        undone: {
          text: 'R3 undoes it when it leaves view 0.',
          because: 'What is not committed may be decided otherwise in the next view.',
        },
        believed: {
          text: 'R3 undoes it, but C0 has accepted the result already.',
          because: 'For tentative replies C0 waits for 2f+1 that match, and it has one.',
        },
      },
      reveal:
        'R3 goes back to the state before slot 1. In return, a client waits for 2f+1 tentative replies instead of f+1 (§5.1).',
    },
  },
  task: {
    asks: 'With the rule kept: undo a single loss, so that view 1 keeps put x 1 in slot 1.',
    goals: {
      kept: 'view 1 takes over put x 1 in slot 1 from view 0',
      answered: 'both clients get their answers',
    },
    hints: {
      place: 'Look at what R2 lacks to be prepared.',
      rule: 'A NEW-VIEW takes over a slot if one of its VIEW-CHANGEs proves it to be prepared (§4.4).',
      move: 'Let the PREPARE from R3 to R2 arrive.',
    },
    solved: 'R2 is prepared, asks for view 1 with the proof, and slot 1 stays what it was.',
  },
};
