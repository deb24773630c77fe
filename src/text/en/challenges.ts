import type { ChallengeTable } from '../challengeTexts.ts';

/** The words of the challenges. Hints come one after the other: where to look, which rule decides, the first move. */
export const challenges: ChallengeTable = {
  'no-slack': {
    title: 'No slack',
    asks: 'R3 is down, and the client is answered all the same. Make it wait for more than 500 ms by losing a single message.',
    goals: {
      one: 'exactly one message is lost',
      late: 'the client gets its answer after 500 ms or later',
      view: 'no replica asks for another view',
    },
    hints: {
      place: 'Look at the votes between the three replicas that are up.',
      rule: 'With R3 down a quorum is all the others, so each of them needs every vote (§4.2).',
      move: 'Lose the PREPARE from R1 to R2.',
    },
    solved:
      'R2 is not prepared, and without its COMMIT nobody commits until R1 sends the PREPARE again. With f replicas down no vote can be spared.',
  },
  'fool-the-client': {
    title: 'Fool the client',
    asks: 'Make the client accept a result that no correct replica has computed. Only lies are allowed.',
    goals: { fooled: 'the client accepts a false result' },
    hints: {
      place: 'Look at what the client counts.',
      rule: 'A client believes f+1 = 2 matching replies from different replicas (§4.1).',
      move: 'Let R3 reply falsely, and find it a partner.',
    },
    solved:
      'Two liars are more than f = 1, and their two replies match. The client is fooled before anybody has executed its request.',
  },
  'depose-by-timer': {
    title: 'Depose an honest primary',
    asks: 'End view 0 before anything is executed in it, though nobody is down and nothing is lost. You may make timers run out early.',
    goals: {
      deposed: 'all four replicas enter view 1',
      early: 'nothing is executed in view 0',
      answered: 'the client gets its answer',
    },
    hints: {
      place: 'Look for the replicas whose timers run while they wait for the request.',
      rule: 'One replica that asks for a view changes nothing; f+1 take the others along (§4.5.2).',
      move: 'Let the timer of R1 run out before it has executed the request, and then one more.',
    },
    solved:
      'R0 and R3 join as soon as two others have asked for view 1. An impatient pair costs time, and no guarantee is violated.',
  },
  'you-are-the-network': {
    title: 'You are the network',
    asks: 'Nobody lies and nobody crashes; you may only lose, delay, hold or slow messages. Let views 0 and 1 fail, and the request be executed in view 2.',
    goals: {
      stalled: 'nothing is executed in views 0 and 1',
      second: 'the request is executed in view 2',
      answered: 'the client gets its answer',
    },
    hints: {
      place: 'Look at what a primary has to send before anybody can vote.',
      rule: 'View 0 begins with a PRE-PREPARE, every later view with a NEW-VIEW (§4.4).',
      move: 'Lose every PRE-PREPARE of view 0 with one pattern.',
    },
    solved:
      'Two patterns silence two primaries. The waits double meanwhile, so a network has to get worse and worse to go on like this (§4.5.2).',
  },
  'slow-but-lawful': {
    title: 'Slow, but lawful',
    asks: 'Six requests take 1,200 ms. Make them take at least three times as long with one lie of R0, and let nobody notice.',
    goals: {
      slow: 'the sixth answer comes after 3,600 ms or later',
      unnoticed: 'no replica asks for another view',
    },
    hints: {
      place: 'Look at when the timers of the backups start, and when they stop.',
      rule: 'A backup suspects the primary only if a request it waits for is not executed within T (§4.4).',
      move: 'Let R0 delay everything it sends, by somewhat less than T = 500 ms.',
    },
    solved:
      'Each request stays within its time, so R0 remains the primary. PBFT promises an answer, and says little about when.',
  },
  'split-for-good': {
    title: 'Split for good',
    asks: 'In this run a VIEW-CHANGE is sent once and never again. Split the network and heal it, so that nothing moves any more.',
    goals: {
      healed: 'the network is split, and healed at the end',
      stuck: 'after that no message and no timer can help',
    },
    hints: {
      place: 'Look at which replicas get the VIEW-CHANGEs of which others.',
      rule: 'A new view takes 2f+1 = 3 VIEW-CHANGEs, and what was lost is not sent again here (§4.5.2).',
      move: 'Split the replicas two and two, and wait until all of them have asked for view 1.',
    },
    solved:
      'Each half has two VIEW-CHANGEs and needs three, and the missing ones were lost at the border. With the rule kept they are sent again after the heal.',
  },
  'two-truths': {
    title: 'Two truths',
    asks: 'Make two correct replicas execute two different things in the same slot, with as few liars as possible.',
    goals: { disagree: 'two correct replicas disagree about a slot' },
    hints: {
      place: 'Look at which replica two quorums of three have in common.',
      rule: 'Two quorums share f+1 = 2 replicas; as long as one of them is correct, they cannot contradict each other (§4.2).',
      move: 'Let R0 propose one thing to R1 and another to R2.',
    },
    solved:
      'R0 makes two proposals and R3 votes for both, so each of R1 and R2 finds a quorum. It takes f+1 liars, and the primary is one of them.',
  },
  'one-alone': {
    title: 'One alone',
    asks: 'Let exactly one replica execute the request in view 0, and the next view keep the slot as it was. You may only lose messages.',
    goals: {
      alone: 'exactly one replica executes in view 0',
      kept: 'view 1 takes slot 1 over from view 0',
      answered: 'the client gets its answer',
    },
    hints: {
      place: 'Look at how many COMMITs each replica gets.',
      rule: 'A replica executes with 2f+1 COMMITs; whoever is prepared proves it in its VIEW-CHANGE (§4.4).',
      move: 'Keep R0 from being prepared, so that it sends no COMMIT.',
    },
    solved:
      'R0 sends no COMMIT and that of R1 is lost, so that only R1 itself has three. R1, R2 and R3 prove that slot 1 is prepared, and nothing that anybody has executed is forgotten.',
  },
  'two-of-three': {
    title: 'Two replies of three',
    asks: 'In this run requests that only read are not ordered, as the paper has it. Use one crash and lost messages so that the client waits for ever, although its request is executed.',
    goals: {
      executed: 'at least two replicas execute the request',
      silence: 'the client is never answered, and nothing can help any more',
    },
    hints: {
      place: 'Look at how many replies the client waits for.',
      rule: 'With this optimisation it waits for 2f+1 = 3 replies, and f+1 = 2 replicas change no view by being content (§5.1).',
      move: 'Let R3 miss the proposal.',
    },
    solved:
      'R1 and R2 have executed and wait for nothing. R3 is alone with its suspicion, so the view stays, and the third reply never comes.',
  },
  'two-truths-in-seven': {
    title: 'Two truths in seven',
    asks: 'The same with seven replicas, of which two may lie without harm. Make correct replicas disagree, with as few liars as possible.',
    goals: { disagree: 'two correct replicas disagree about a slot' },
    hints: {
      place: 'Look at how many replicas two quorums of five have in common.',
      rule: 'Two quorums of 2f+1 = 5 out of 7 share f+1 = 3 replicas (§4.2).',
      move: 'Let R0 propose one thing to R1 and R2, and another to R3 and R4.',
    },
    solved:
      'R0, R5 and R6 stand in both quorums, and all three lie. Three backups alone do not do it, since somebody has to make two proposals.',
  },
  'stall-three-views': {
    title: 'Stall three views',
    asks: 'Crash and restart replicas so that views 0, 1 and 2 execute nothing and view 3 answers. At no time may more than one be down.',
    goals: {
      stalled: 'nothing is executed in views 0, 1 and 2',
      third: 'the request is executed in view 3',
      answered: 'the client gets its answer',
    },
    hints: {
      place: 'Look at who will lead the next view, and at when it begins.',
      rule: 'View v is led by replica v mod 4, and begins when its primary has 2f+1 VIEW-CHANGEs (§4.4).',
      move: 'Crash R0 at the start. When the others have asked for view 1, restart it and crash R1.',
    },
    solved:
      'The one who is down is always the one who would lead. Each wait is longer than the one before, so there is ever more time to be repaired in.',
  },
};
