/** The words of the page for teachers. */
export const teachers = {
  title: 'PBFT Lab for teachers: a lecture, a lab session, questions',
  description:
    'A 50-minute lecture and a two-hour lab session on PBFT with runs of the real protocol, what the model leaves out, and questions that a run answers. Free, nothing collected.',
  heading: 'For teachers',
  lead: 'Every lesson is a run of the real protocol that stops before something happens and asks what it will be. You can read the lessons out, print them, or let students go through the same runs in the lab.',
  facts: {
    free: 'Free, without an account or a server of its own: put the built files on any web host, or use them offline from your own machine.',
    paper:
      'Each lesson is a page that needs no script. Printed, it is a worksheet: an answer is on the paper only if you have unfolded it.',
    links: 'A run is a link. Whoever opens it sees the same messages in the same order, at the same step.',
  },
  minutes: 'Minutes',
  what: 'What',
  where: 'Where',
  openRun: 'Open the run',
  lecture: {
    title: 'A lecture of 50 minutes',
    about:
      'Four replicas throughout. Let everybody guess before you unfold an answer: those who have guessed watch differently.',
    parts: {
      promise:
        'Four computers keep the same data, and one of them may lie. Ask the first question before you define anything.',
      quorums: 'Counting to 2f+1: vote, let neighbours argue, vote again. Then take one replica away.',
      lies: 'What can one liar spoil? First a backup that lies to the client, then a primary that tells everybody something else.',
      commit:
        'Why is there a third phase? Vote, then show the run in which replicas execute as soon as they are prepared, and the same run with the rule kept.',
      views: 'The primary is gone: who leads next, who says so, and what survives.',
      program: 'A real program that has phases of the same names and none of the rules. Which rule is missing where?',
      exit: 'An exit question: the task of this lesson, begun in class and finished at home.',
    },
  },
  lab: {
    title: 'A lab session of two hours',
    about:
      'In pairs, one browser each. Solutions are handed in as links: Share gives one for the run as it stands, at its step.',
    parts: {
      lessons: 'The first five lessons with their tasks.',
      table:
        'Fill in a table from runs of 4, 7 and 10 replicas, with all of them up and with f backups down: messages sent, time to the answer, replies that the client needs. Compare with 2n² − n + 1, and explain why Figure 1 of the paper takes 22 messages and not 29.',
      rules:
        'Open two broken rules from the gallery, each beside the run that keeps the rule. Say in which step the runs part, which guarantee breaks, and what the rule is for.',
      adversary: 'Be the adversary: four tasks in which something has to be spoiled, deposed or delayed within limits.',
      exit: 'In writing: leave out the commit phase, and give the events that break safety. A link is the proof.',
    },
    gallery: 'The gallery is behind the title of the lab.',
  },
  questions: {
    title: 'Questions that a run answers',
    about: 'As exams, exercises and self-tests ask them. Point at the run and step through it.',
    question: 'Question',
    answer: 'What the run shows',
    list: {
      noCommit: {
        asks: 'Is PBFT correct without its commit phase? If not, which events break safety?',
        shows:
          'Lost messages and one change of view are enough for two replicas to execute different requests. Nobody lies.',
      },
      prepared: {
        asks: 'Two requests can never both be prepared in one slot of a view. Why is it too early to execute, then?',
        shows: 'A single replica may be prepared, and the next view may not hear of it.',
      },
      counts: {
        asks: 'Seven replicas, one request, no faults: how many PREPAREs and COMMITs are sent?',
        shows: '36 PREPAREs, since the primary sends none, and 42 COMMITs; 92 messages in all.',
      },
      split: {
        asks: 'Four replicas: the primary sends one request to R1 and R3, and another to R2. What can be prepared?',
        shows:
          'R1 and R3 are prepared for theirs, and the client is answered. R2 is left behind and asks for view 1 alone.',
      },
      same: {
        asks: 'A faulty primary gives two requests the same sequence number. Why do correct replicas not execute both?',
        shows: 'Any two quorums share a correct replica, and that one votes once.',
      },
      five: {
        asks: 'Do five replicas tolerate two Byzantine faults?',
        shows:
          'With two of them silent nobody is answered. For safety alone five would do: two quorums of four share three replicas.',
      },
      timers: {
        asks: 'When does a backup start its timer, when does the wait double, and what makes a new view valid?',
        shows: 'A request starts it; each view that fails doubles it; 2f+1 VIEW-CHANGEs make the view.',
      },
      marks: {
        asks: 'When do the water marks move, and what proves a checkpoint?',
        shows: '2f+1 equal CHECKPOINTs make it stable: they are its proof, and the log up to there can go.',
      },
      loss: {
        asks: 'What do replicas do about messages that are lost or arrive out of order?',
        shows: 'Early votes are kept, and replicas without progress say what they have and get the rest.',
      },
      impostor: {
        asks: 'What keeps a replica from voting in the name of another?',
        shows: 'A signature that does not fit its sender: the vote is refused, and the step says so.',
      },
    },
  },
  receipts: {
    title: 'The receipt of a student',
    about:
      'Whoever solves the task of a lesson can copy a receipt there. Its check finds slips, not cheats: a receipt can be made by hand, so open the link in it.',
    label: 'Paste it here; nothing leaves this page',
    right: 'The check is right: the text is as the lab wrote it, or somebody computed the check anew.',
    wrong: 'The check is wrong: something was changed, added or left out. Ask for the receipt again.',
    none: 'There is no check at the end of this text: a receipt ends with one.',
  },
  limits: {
    title: 'What the model leaves out',
    about:
      'The protocol is complete in its form with signatures, for any number of replicas from four on. Not in it are:',
    list: {
      macs: 'message authentication codes and the view change that goes with them, so no attacks on authenticators either;',
      recovery: 'proactive recovery, fresh keys, and replicas that join or leave;',
      computing:
        'the cost of computing: only messages and timers take time, and signatures are modelled, not computed;',
      choices: 'values that each replica would choose differently, such as the time of day;',
      state: 'state in pages: a state transfer moves everything in one message;',
      clients: 'several open requests of one client, and access control;',
      wire: 'replies as digests and network multicast: a message to all counts as n − 1 messages.',
    },
  },
  rights: {
    title: 'Licence and privacy',
    licence:
      'The words of the lessons and of this page, and the pictures in them, are under CC BY 4.0: print, translate and change them, and name PBFT Lab. The program is under the MIT licence.',
    licenceLink: 'The licence in short',
    privacy:
      'Nothing is collected: no accounts, no cookies, no counting of visits, no requests to other sites. Settings and open runs stay in the browser. What students hand in, they send you themselves.',
  },
};
