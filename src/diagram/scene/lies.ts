import type { History } from '../../engine/history.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { TimeScale } from '../timeScale.ts';
import type { Spell } from './spells.ts';

/** A way to lie, and from which step to which; null: to the end of the run. */
export interface Lie {
  readonly behaviour: string;
  readonly fromStep: number;
  untilStep: number | null;
}

/**
 * When nodes lie: from the first of their lies until the last of them has stopped. What is said by hand takes no time,
 * and is no way to lie.
 */
export function lieSpells(history: History, time: TimeScale): Spell[] {
  const open = new Map<NodeId, Open>();
  const spells: Spell[] = [];
  history.steps.forEach(({ cause, tick }, index) => {
    if (cause.kind !== 'intervention' || cause.noEffect !== null) return;
    const { action } = cause.intervention;
    if (action.kind === 'say') {
      const said: Open = { from: time.unitAt(tick), fromStep: index, lies: [] };
      spells.push(spellOf(action.replica, said, said.from, index));
    }
    if (action.kind === 'misbehave') begin(open, action, time.unitAt(tick), index);
    if (action.kind !== 'behave') return;
    const spell = open.get(action.node);
    if (!spell || stop(spell, action.behaviour, index)) return;
    open.delete(action.node);
    spells.push(spellOf(action.node, spell, time.unitAt(tick), index));
  });
  return [...spells, ...[...open].map(([node, spell]) => spellOf(node, spell, time.units, null))];
}

interface Open {
  readonly from: number;
  readonly fromStep: number;
  readonly lies: Lie[];
}

interface Begun {
  readonly node: NodeId;
  readonly behaviour: string;
}

function begin(open: Map<NodeId, Open>, { node, behaviour }: Begun, unit: number, step: number): void {
  const lie: Lie = { behaviour, fromStep: step, untilStep: null };
  const known = open.get(node);
  if (known) known.lies.push(lie);
  else open.set(node, { from: unit, fromStep: step, lies: [lie] });
}

/** Whether the node goes on lying in another way. */
function stop({ lies }: Open, behaviour: string, step: number): boolean {
  const lie = lies.find((candidate) => candidate.behaviour === behaviour && candidate.untilStep === null);
  if (lie) lie.untilStep = step;
  return lies.some(({ untilStep }) => untilStep === null);
}

function spellOf(node: NodeId, { from, fromStep, lies }: Open, to: number, untilStep: number | null): Spell {
  return { key: `lie.${node}@${fromStep}`, what: { kind: 'lie', node, lies }, from, to, fromStep, untilStep };
}

/** The ways in which a node lies after so many steps; and whether it ever lied before. */
export function liesAt(spells: readonly Spell[], node: NodeId, shown: number): LiesAt {
  const begun = spells.filter(({ what, fromStep }) => what.kind === 'lie' && what.node === node && fromStep < shown);
  const lies = begun.flatMap(({ what }) => (what.kind === 'lie' ? what.lies : []));
  const now = lies.filter(({ fromStep, untilStep }) => fromStep < shown && (untilStep === null || untilStep >= shown));
  return { behaviours: now.map(({ behaviour }) => behaviour), hasLied: begun.length > 0 };
}

export interface LiesAt {
  readonly behaviours: readonly string[];
  /** From then on it counts as faulty, whatever it does. */
  readonly hasLied: boolean;
}
