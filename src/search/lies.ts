import type { Action, PlannedIntervention } from '../engine/interventions/index.ts';
import type { Draw } from '../engine/network/draws.ts';
import type { NodeId, Ticks } from '../engine/protocol.ts';
import type { BehaviourId } from '../protocols/pbft/lies/index.ts';
import { behaviourOf, behaviours } from '../protocols/pbft/lies/index.ts';
import { at } from './timeline.ts';

/**
 * The choice of lies. In half of the runs the liars follow a common plan; in the others each liar has one to four
 * behaviours, with letters and numbers of its own, that begin and end at random times.
 */

/** The last tick at which a lie begins, and the longest duration of one. */
const LIES_UNTIL: Ticks = 500;

/** The common behaviours of all liars, and the view whose primary is the first of them. */
export interface LiePlan {
  readonly primaryOf: 0 | 1;
  readonly lies: readonly BehaviourId[];
}

/** Lies to those who fetch a state, or ask for decisions. */
const plansAboutStates: readonly LiePlan[] = [
  { primaryOf: 0, lies: ['vouchesFarAhead', 'sendsFalseState'] },
  { primaryOf: 0, lies: ['sendsFalseState'] },
  { primaryOf: 0, lies: ['sendsOldState'] },
  { primaryOf: 0, lies: ['mixesProofs'] },
  { primaryOf: 0, lies: ['shortensDecisions'] },
];

const plans: readonly LiePlan[] = [
  ...plansAboutStates,
  { primaryOf: 0, lies: ['equivocates', 'conspires'] },
  { primaryOf: 0, lies: ['equivocates', 'votesForEverything'] },
  { primaryOf: 0, lies: ['equivocates', 'preparesAsPrimary'] },
  { primaryOf: 0, lies: ['repliesFalsely'] },
  { primaryOf: 0, lies: ['equivocates', 'conspires', 'omitsPrepared', 'stuffsNewView'] },
  { primaryOf: 0, lies: ['runsTwice'] },
  { primaryOf: 1, lies: ['runsTwice'] },
  { primaryOf: 1, lies: ['omitsPrepared', 'twoNewViews', 'conspires'] },
  { primaryOf: 1, lies: ['proposesWrongly'] },
  { primaryOf: 1, lies: ['stuffsNewView', 'votesForEverything'] },
  { primaryOf: 1, lies: ['inventsCertificate', 'votesForEverything'] },
  { primaryOf: 1, lies: ['raisesCertificates', 'votesForEverything'] },
  { primaryOf: 1, lies: ['asksInOthersNames', 'omitsPrepared'] },
  { primaryOf: 1, lies: ['proposesWithoutNewView', 'votesForEverything'] },
  { primaryOf: 1, lies: ['omitsPrepared', 'stuffsNewView'] },
];

/** The plans that fit a kind of experiment. */
const offers = {
  any: plans,
  /** For the primary of the view after the first. */
  successor: plans.filter(({ primaryOf }) => primaryOf === 1),
  /** About states in half of the cases. */
  states: [...plans, ...Array.from({ length: 4 }, () => plansAboutStates).flat()],
} as const satisfies Readonly<Record<string, readonly LiePlan[]>>;

export function planOf(draw: Draw, offer: keyof typeof offers = 'any'): LiePlan | null {
  const offered = offers[offer];
  return draw('is there a plan', 2) === 0 ? (offered[draw('plan', offered.length)] ?? null) : null;
}

export interface Liars {
  readonly replicas: number;
  readonly liars: number;
  /** Number of replicas and clients together. */
  readonly nodes: number;
}

/** Returns the lies of the replicas. */
export function liesOf(draw: Draw, plan: LiePlan | null, { replicas, liars, nodes }: Liars): PlannedIntervention[] {
  const first = plan ? plan.primaryOf : draw('first liar', replicas);
  const lying = Array.from({ length: liars }, (_, index) => (first + index) % replicas);
  if (!plan) return lying.flatMap((liar) => randomLiesOf(draw, liar, nodes, 'replica'));
  // All liars have the same behaviours, from the start.
  return plan.lies.flatMap((behaviour) => {
    const action = lieOf(draw, 'plan', behaviour, nodes);
    return lying.map((node) => at(0, { kind: 'misbehave', node, ...action }));
  });
}

/** Returns the lies of one client. */
export function clientLies(draw: Draw, replicas: number, clients: number): PlannedIntervention[] {
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

/** Draws one letter for all, one of two, or any: two do the most harm. */
function lettersFor(draw: Draw, question: string, behaviour: BehaviourId, nodes: number): string {
  const all = [...(behaviourOf(behaviour).split?.letters ?? ['a']), 'x'];
  const offered = [1, 2, 2, all.length][draw(`letters ${question}`, 4)] ?? 1;
  const letters = Array.from({ length: offered }, (_, index) => all[draw(`letter ${question} ${index}`, all.length)]);
  return Array.from({ length: nodes }, (_, node) => letters[draw(`told ${question} ${node}`, offered)]).join('');
}

/** Draws the default, or a small number: large ones have the same effect. */
function amountFor(draw: Draw, question: string, behaviour: BehaviourId): number {
  const { amount } = behaviourOf(behaviour);
  if (!amount) return 0;
  return draw(`amount ${question}`, 2) === 0 ? amount.usual : amount.least + draw(`how much ${question}`, 30);
}
