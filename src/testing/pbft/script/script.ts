import type { TimerName } from '../../../engine/protocol.ts';
import type { PbftState } from '../../../protocols/pbft/pbft.ts';
import { expire, hearOfConnections, intervene, lose } from './hand.ts';
import { deliverAll, deliverSelected, readSelection, selected } from './selection.ts';
import type { Stage } from './stage.ts';
import { clusterLine, createStage, nodeNamed } from './stage.ts';
import { stateLines } from './stateLines.ts';
import { tell, tellAll, tellGates, tellLost } from './telling.ts';

/**
 * Golden scripts, in the manner of those of etcd's raft: a text that has commands, each with everything that comes of
 * it. A line that begins with `> ` is a command; the indented lines after it are what comes of it; everything else is
 * for the reader. For tests.
 *
 * The first command is `cluster n=4`, with `clients`, `K` and `L` where they are not 1, 10 and 20. The clock stands
 * still: a message arrives, and a timer runs out, where a command says so.
 */

/** @returns the same text, with what its commands come to now. @throws where a command cannot be carried out */
export function runScript(text: string): string {
  let stage: Stage | null = null;
  const lines = text.split('\n').flatMap((line, index): string[] => {
    if (line.startsWith(INDENT)) return [];
    if (!line.startsWith(PROMPT)) return [line];
    try {
      const [name = '', ...words] = line.slice(PROMPT.length).split(' ');
      stage = name === 'cluster' ? createStage(words) : stage;
      if (!stage) throw new Error('The first command is cluster.');
      const answer = name === 'cluster' ? [clusterLine(stage)] : commandNamed(name)(stage, words);
      return [line, ...answer.map((one) => INDENT + one)];
    } catch (error) {
      throw new Error(`Line ${index + 1}, “${line}”: ${(error as Error).message}`);
    }
  });
  return lines.join('\n');
}

const PROMPT = '> ';
const INDENT = '  ';

type Command = (stage: Stage, words: readonly string[]) => string[];

function commandNamed(name: string): Command {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Error(`There is no command ${name}: there are cluster, ${Object.keys(commands).join(', ')}.`);
  return command;
}

const commands: Readonly<Record<string, Command>> = {
  /** `request C put x 1` */
  request(stage, [who = '', ...operation]) {
    const client = nodeNamed(stage, who) - stage.cluster.replicas;
    return tell(stage.notation, intervene(stage.hand, { kind: 'request', client, operation: operation.join(' ') }));
  },
  /** `deliver PREPARE from R1 to R2, R3`: those in flight. `deliver all to R2`: and those sent meanwhile. */
  deliver(stage, words) {
    const selection = readSelection(stage, words);
    const steps = selection.kind === null ? deliverAll(stage, selection) : deliverSelected(stage, selection);
    return tellAll(stage.notation, steps, tell);
  },
  /** `settle`, `settle but CHECKPOINT`: as `deliver all`, in brief. Only the gates are told. */
  settle: (stage, words) =>
    tellAll(stage.notation, deliverAll(stage, readSelection(stage, ['all', ...words])), tellGates),
  /** `drop COMMIT to R1` */
  drop(stage, words) {
    const lost = selected(stage, readSelection(stage, words));
    for (const envelope of lost) lose(stage.hand, envelope);
    return tellLost(stage.notation, lost);
  },
  /** `timeout R1`: the timer for a request, or for the NEW-VIEW. `timeout R1 fetch`: the one that is named. */
  timeout(stage, [who = '', wanted]) {
    const id = nodeNamed(stage, who);
    const running = stage.hand.world.nodes[id]?.timers;
    const timer = wanted ?? usualTimers.find((name) => running?.has(name));
    if (!timer) throw new Error(`${who} waits for nothing.`);
    return tell(stage.notation, expire(stage.hand, id, timer));
  },
  crash: (stage, [who = '']) => act(stage, 'crash', who),
  cutOff: (stage, [who = '']) => act(stage, 'cutOff', who),
  rejoin: (stage, [who = '']) => act(stage, 'rejoin', who),
  /** `lie R1 proposesWrongly`: in one of the ways to lie, to all others. */
  lie(stage, [who = '', behaviour = '']) {
    const id = nodeNamed(stage, who);
    return tell(
      stage.notation,
      intervene(stage.hand, { kind: 'misbehave', node: id, behaviour, groups: '', amount: 0 }),
    );
  },
  /** `state R2` */
  state(stage, [who = '']) {
    const id = nodeNamed(stage, who);
    return stateLines(stage.notation, id, stage.hand.world.nodes[id]?.state as PbftState);
  },
};

const usualTimers: readonly TimerName[] = ['request', 'newView', 'retransmit'];

function act(stage: Stage, kind: 'crash' | 'cutOff' | 'rejoin', who: string): string[] {
  const done = intervene(stage.hand, { kind, replica: nodeNamed(stage, who) });
  return [done, ...hearOfConnections(stage.hand)].flatMap((step) => tell(stage.notation, step));
}
