import type { NodeId, Ticks } from '../../protocol/protocol.ts';
import type { BehaviourId } from '../behaviours/index.ts';
import { behaviourOf, behaviours } from '../behaviours/index.ts';
import type { Action, PlannedIntervention } from '../interventions/index.ts';
import type { Setup } from '../setup.ts';
import { at } from './buildSetup.ts';
import { EXCHANGE, partedNetwork, phasedNetwork } from './phasedNetwork.ts';
import type { Draw } from './randomSetup.ts';
import { drawsOf, inOrder } from './randomSetup.ts';

/** What a random experiment with liars is made of. */
export interface LiesWanted {
  readonly replicas: number;
  /** How many replicas lie; clients lie as they like. */
  readonly liars: number;
  /** How long it is observed. */
  readonly untilTick?: Ticks;
}

const LIES_UNTIL: Ticks = 500;
const OBSERVED: Ticks = 2500;

/**
 * A random experiment with liars. In half of them they have a plan; else each has one to four behaviours, with letters
 * and numbers of its own, that begin and end at some time. The network is parted by phases of the protocol or by time,
 * and clients may lie as well. For tests.
 */
export function randomLies(seed: number, { replicas, liars, untilTick = OBSERVED }: LiesWanted): Setup {
  const draw = drawsOf(seed);
  const clients = 1 + draw('clients', 3);
  const viewChangeTimeout = 80 + draw('view change', 150);
  const plan = draw('is there a plan', 2) === 0 ? (plans[draw('plan', plans.length)] ?? null) : null;
  const isStepwise = draw('stepwise', 3) > 0;
  const deposed = plan?.primaryOf === 1 ? 0 : null;
  const interventions = [
    ...requests(draw, clients, isStepwise),
    ...liesOf(draw, plan, { replicas, liars, nodes: replicas + clients }),
    ...(draw('client lies', 3) === 0 ? clientLies(draw, replicas, clients) : []),
    ...(isStepwise
      ? phasedNetwork(draw, { replicas, viewChangeTimeout, deposed })
      : partedNetwork(draw, replicas, clients)),
  ];
  return {
    protocol: 'pbft',
    cluster: { replicas, clients, viewChangeTimeout, ...settings(draw) },
    seed,
    conditions: isStepwise ? { latency: 1, jitter: 0, loss: 0, duplication: 0 } : weather(draw),
    untilTick,
    interventions: inOrder(interventions),
  };
}

function settings(draw: Draw) {
  const checkpointInterval = [1, 2, 4, 10][draw('interval', 4)] ?? 1;
  return {
    checkpointInterval,
    window: checkpointInterval * 2,
    clientTimeout: 60 + draw('timeout', 200),
    statusInterval: 40 + draw('status', 400),
    batchSize: 1 + draw('batch', 2),
    tentativeExecution: draw('tentative', 3) === 0 ? (1 as const) : (0 as const),
    readOnly: draw('read only', 4) === 0 ? (2 as const) : (0 as const),
    brokenRule: 0,
  };
}

function weather(draw: Draw): Setup['conditions'] {
  return {
    latency: 1 + draw('latency', 8),
    jitter: draw('jitter', 40),
    loss: draw('lossy', 4) === 0 ? draw('loss', 10) : 0,
    duplication: draw('doubling', 4) === 0 ? 20 : 0,
  };
}

/** Where a phase is a tick, half of the requests are made in the phases that are disturbed. */
function requests(draw: Draw, clients: number, isStepwise: boolean): PlannedIntervention[] {
  return Array.from({ length: 2 + draw('requests', 5) }, (_, index) => {
    const operations = [`put x ${index}`, `add y ${index}`, 'get x', `cas x ${index - 1} ${index}`];
    const operation = operations[draw(`operation ${index}`, operations.length)] as string;
    const span = isStepwise && draw(`soon ${index}`, 2) === 0 ? EXCHANGE / 2 : 300;
    const client = draw(`client ${index}`, clients);
    return at(draw(`asks ${index}`, span), { kind: 'request', client, operation });
  });
}

/** What liars have agreed to do, and the view whose primary they begin with. */
interface Plan {
  readonly primaryOf: 0 | 1;
  readonly lies: readonly BehaviourId[];
}

const plans: readonly Plan[] = [
  { primaryOf: 0, lies: ['equivocates', 'conspires'] },
  { primaryOf: 0, lies: ['equivocates', 'votesForEverything'] },
  { primaryOf: 0, lies: ['equivocates', 'preparesAsPrimary'] },
  { primaryOf: 0, lies: ['repliesFalsely'] },
  { primaryOf: 0, lies: ['vouchesFarAhead', 'sendsFalseState'] },
  { primaryOf: 0, lies: ['equivocates', 'conspires', 'omitsPrepared', 'stuffsNewView'] },
  { primaryOf: 1, lies: ['omitsPrepared', 'twoNewViews', 'conspires'] },
  { primaryOf: 1, lies: ['proposesWrongly'] },
  { primaryOf: 1, lies: ['stuffsNewView', 'votesForEverything'] },
  { primaryOf: 1, lies: ['inventsCertificate', 'votesForEverything'] },
  { primaryOf: 1, lies: ['proposesWithoutNewView', 'votesForEverything'] },
];

interface Liars {
  readonly replicas: number;
  readonly liars: number;
  readonly nodes: number;
}

function liesOf(draw: Draw, plan: Plan | null, { replicas, liars, nodes }: Liars): PlannedIntervention[] {
  const first = plan ? plan.primaryOf : draw('first liar', replicas);
  const lying = Array.from({ length: liars }, (_, index) => (first + index) % replicas);
  if (!plan) return lying.flatMap((liar) => randomLiesOf(draw, liar, nodes, 'replica'));
  // All do the same, from the start.
  return plan.lies.flatMap((behaviour) => {
    const action = lieOf(draw, 'plan', behaviour, nodes);
    return lying.map((node) => at(0, { kind: 'misbehave', node, ...action }));
  });
}

function clientLies(draw: Draw, replicas: number, clients: number): PlannedIntervention[] {
  return randomLiesOf(draw, replicas + draw('lying client', clients), replicas + clients, 'client');
}

const ids = Object.keys(behaviours) as BehaviourId[];

function randomLiesOf(draw: Draw, node: NodeId, nodes: number, who: 'replica' | 'client'): PlannedIntervention[] {
  const choices = ids.filter((id) => behaviourOf(id).who === who);
  const count = 1 + draw(`lies of ${node}`, who === 'client' ? 2 : 4);
  return Array.from({ length: count }, (_, index) => {
    const question = `${node} ${index}`;
    const behaviour = choices[draw(`lie ${question}`, choices.length)] as BehaviourId;
    const begins = draw(`early ${question}`, 2) === 0 ? 0 : draw(`begins ${question}`, LIES_UNTIL);
    const action: Action = { kind: 'misbehave', node, ...lieOf(draw, question, behaviour, nodes) };
    const ends = at(begins + 1 + draw(`ends ${question}`, LIES_UNTIL), { kind: 'behave', node, behaviour });
    return [at(begins, action), ...(draw(`does end ${question}`, 3) === 0 ? [ends] : [])];
  }).flat();
}

function lieOf(draw: Draw, question: string, behaviour: BehaviourId, nodes: number) {
  const groups = lettersFor(draw, `${question} ${behaviour}`, behaviour, nodes);
  return { behaviour, groups, amount: amountFor(draw, question, behaviour) };
}

/** One letter for all, one of two, or any: the first two do the most harm. */
function lettersFor(draw: Draw, question: string, behaviour: BehaviourId, nodes: number): string {
  const all = [...(behaviourOf(behaviour).split?.letters ?? ['a']), 'x'];
  const offered = [1, 2, all.length][draw(`letters ${question}`, 3)] ?? 1;
  const letters = Array.from({ length: offered }, (_, index) => all[draw(`letter ${question} ${index}`, all.length)]);
  return Array.from({ length: nodes }, (_, node) => letters[draw(`told ${question} ${node}`, offered)]).join('');
}

/** What is usual, or a small number: large ones do all the same. */
function amountFor(draw: Draw, question: string, behaviour: BehaviourId): number {
  const { amount } = behaviourOf(behaviour);
  if (!amount) return 0;
  return draw(`amount ${question}`, 2) === 0 ? amount.usual : amount.least + draw(`how much ${question}`, 30);
}
