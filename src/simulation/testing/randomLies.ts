import type { Ticks } from '../../protocol/protocol.ts';
import { faultsTolerated } from '../../protocol/quorum.ts';
import type { BehaviourId } from '../behaviours/index.ts';
import { behaviourOf, behaviours } from '../behaviours/index.ts';
import type { Action, PlannedIntervention } from '../interventions/index.ts';
import type { Setup } from '../setup.ts';
import { at } from './buildSetup.ts';
import type { Draw } from './randomSetup.ts';
import { drawsOf, inOrder } from './randomSetup.ts';

/** What a random experiment with liars is made of. */
export interface LiesWanted {
  readonly replicas: number;
  /** How many replicas lie; clients lie as they like. */
  readonly liars: number;
}

const LIES_UNTIL: Ticks = 500;
const OBSERVED: Ticks = 2500;

/**
 * A random experiment with liars: each of them has one to four behaviours, with letters and numbers of their own, that
 * begin and end at some time; the network is parted by phases, and clients may lie as well. For tests.
 */
export function randomLies(seed: number, { replicas, liars }: LiesWanted): Setup {
  const draw = drawsOf(seed);
  const clients = 1 + draw('clients', 3);
  const checkpointInterval = [1, 2, 4, 10][draw('interval', 4)] ?? 1;
  const nodes = replicas + clients;
  const first = draw('first liar', replicas);
  const lying = Array.from({ length: liars }, (_, index) => (first + index * (1 + draw('apart', 2))) % replicas);
  const interventions = [
    ...requests(draw, clients),
    ...[...new Set(lying)].flatMap((liar) => lies(draw, liar, nodes, 'replica')),
    ...(draw('client lies', 3) === 0 ? lies(draw, replicas + draw('lying client', clients), nodes, 'client') : []),
    ...(draw('quiet network', 2) === 0 ? [] : parted(draw, replicas, clients)),
  ];
  return {
    protocol: 'pbft',
    cluster: {
      replicas,
      clients,
      checkpointInterval,
      window: checkpointInterval * 2,
      clientTimeout: 60 + draw('timeout', 200),
      viewChangeTimeout: 80 + draw('view change', 150),
      statusInterval: 40 + draw('status', 150),
      batchSize: 1 + draw('batch', 2),
      tentativeExecution: draw('tentative', 3) === 0 ? 1 : 0,
      readOnly: draw('read only', 4) === 0 ? 2 : 0,
    },
    seed,
    conditions: { latency: 1 + draw('latency', 8), jitter: draw('jitter', 40), loss: 0, duplication: 0 },
    untilTick: OBSERVED,
    interventions: inOrder(interventions),
  };
}

/** With no more liars than there may be. */
export function tolerableLies(replicas: number): LiesWanted {
  return { replicas, liars: faultsTolerated(replicas) };
}

function requests(draw: Draw, clients: number): PlannedIntervention[] {
  return Array.from({ length: 2 + draw('requests', 5) }, (_, index) => {
    const operations = [`put x ${index}`, `add y ${index}`, 'get x', `cas x ${index - 1} ${index}`];
    const operation = operations[draw(`operation ${index}`, operations.length)] as string;
    return at(draw(`asks ${index}`, 300), { kind: 'request', client: draw(`client ${index}`, clients), operation });
  });
}

const ids = Object.keys(behaviours) as BehaviourId[];

function lies(draw: Draw, node: number, nodes: number, who: 'replica' | 'client'): PlannedIntervention[] {
  const choices = ids.filter((id) => behaviourOf(id).who === who);
  const count = 1 + draw(`lies of ${node}`, who === 'client' ? 2 : 4);
  return Array.from({ length: count }, (_, index) => {
    const question = `${node} ${index}`;
    const behaviour = choices[draw(`lie ${question}`, choices.length)] as BehaviourId;
    const begins = draw(`early ${question}`, 2) === 0 ? 0 : draw(`begins ${question}`, LIES_UNTIL);
    const action: Action = {
      kind: 'misbehave',
      node,
      behaviour,
      groups: lettersFor(draw, question, behaviour, nodes),
      amount: amountFor(draw, question, behaviour),
    };
    const ends = at(begins + 1 + draw(`ends ${question}`, LIES_UNTIL), { kind: 'behave', node, behaviour });
    return [at(begins, action), ...(draw(`does end ${question}`, 3) === 0 ? [ends] : [])];
  }).flat();
}

function lettersFor(draw: Draw, question: string, behaviour: BehaviourId, nodes: number): string {
  const letters = [...(behaviourOf(behaviour).split?.letters ?? ['a']), 'x'];
  return Array.from({ length: nodes }, (_, node) => letters[draw(`letter ${question} ${node}`, letters.length)]).join('');
}

/** What is usual, or a small number: large ones do all the same. */
function amountFor(draw: Draw, question: string, behaviour: BehaviourId): number {
  const { amount } = behaviourOf(behaviour);
  if (!amount) return 0;
  return draw(`amount ${question}`, 2) === 0 ? amount.usual : amount.least + draw(`how much ${question}`, 30);
}

/** Groups that change a few times, and a last time in which everybody hears everybody. */
function parted(draw: Draw, replicas: number, clients: number): PlannedIntervention[] {
  const phases = Array.from({ length: 1 + draw('phases', 3) }, (_, index) => {
    const tick = draw(`phase ${index}`, LIES_UNTIL);
    const groups = Array.from({ length: replicas }, (_, node) => ['a', 'b', 'x'][draw(`side ${index} ${node}`, 3)]);
    return at(tick, { kind: 'partition', groups: `${groups.join('')}${'x'.repeat(clients)}` });
  });
  return [...phases, at(LIES_UNTIL, { kind: 'heal' })];
}
