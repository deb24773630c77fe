import type { NodeId } from '../../protocol/protocol.ts';
import type { History } from '../../simulation/history.ts';
import type { PlannedIntervention } from '../../simulation/interventions/index.ts';
import type { TimeScale } from '../timeScale.ts';
import { notesOf } from './notes.ts';

/** Something that lasted: drawn over exactly its duration (checklist row 35). */
export interface Spell {
  readonly key: string;
  readonly what: SpellKind;
  readonly from: number;
  /** In units; the end of time where it did not end. */
  readonly to: number;
  readonly fromStep: number;
  /** Index of the step that ended it; null where it did not end. */
  readonly untilStep: number | null;
}

export type SpellKind =
  | { readonly kind: 'crash'; readonly node: NodeId; readonly memory: 'kept' | 'lost' | null }
  | { readonly kind: 'cutOff'; readonly node: NodeId }
  | { readonly kind: 'partition'; readonly groups: string }
  | { readonly kind: 'link'; readonly node: NodeId; readonly to: NodeId }
  /** A timer that ran out: from when it was started. */
  | { readonly kind: 'timeout'; readonly node: NodeId };

type Open = Omit<Spell, 'to' | 'untilStep'>;

export function spellsOf(history: History, time: TimeScale): Spell[] {
  const open = new Map<string, Open>();
  const spells: Spell[] = [];
  const begin = (name: string, what: SpellKind, unit: number, step: number): void => {
    open.set(name, { key: `${name}@${step}`, what, from: unit, fromStep: step });
  };
  const end = (name: string, unit: number, step: number, what?: SpellKind): void => {
    const spell = open.get(name);
    if (!spell) return;
    open.delete(name);
    spells.push({ ...spell, what: what ?? spell.what, to: unit, untilStep: step });
  };
  history.steps.forEach((step, index) => {
    const { cause, node, tick } = step;
    if (cause.kind === 'intervention' && cause.noEffect === null) {
      followAction(cause.intervention.action, { unit: time.unitAt(tick), index, open, begin, end });
    }
    if (cause.kind === 'timeout' && node !== null) end(`timeout.${node}.${cause.timer}`, time.unitAt(tick), index);
    for (const note of notesOf(step)) {
      if (note.kind !== 'timerStarted' || node === null) continue;
      begin(`timeout.${node}.${note.timer}`, { kind: 'timeout', node }, time.unitAt(tick), index);
    }
  });
  // A timer that never ran out is no news.
  const rest = [...open.values()].filter(({ what }) => what.kind !== 'timeout');
  return [...spells, ...rest.map((spell) => ({ ...spell, to: time.units, untilStep: null }))];
}

interface Following {
  readonly unit: number;
  readonly index: number;
  readonly open: ReadonlyMap<string, Open>;
  begin(name: string, what: SpellKind, unit: number, step: number): void;
  end(name: string, unit: number, step: number, what?: SpellKind): void;
}

function followAction(action: PlannedIntervention['action'], { unit, index, open, begin, end }: Following): void {
  switch (action.kind) {
    case 'crash':
      return begin(`crash.${action.replica}`, { kind: 'crash', node: action.replica, memory: null }, unit, index);
    case 'restart': {
      const { replica: node, memory } = action;
      return end(`crash.${node}`, unit, index, { kind: 'crash', node, memory });
    }
    case 'cutOff':
      return begin(`cutOff.${action.replica}`, { kind: 'cutOff', node: action.replica }, unit, index);
    case 'rejoin':
      return end(`cutOff.${action.replica}`, unit, index);
    case 'partition':
      end('partition', unit, index);
      return begin('partition', { kind: 'partition', groups: action.groups }, unit, index);
    case 'cutLink': {
      const { from: node, to } = action;
      return begin(`link.${node}.${to}`, { kind: 'link', node, to }, unit, index);
    }
    case 'restoreLink':
      return end(`link.${action.from}.${action.to}`, unit, index);
    case 'heal':
      for (const name of [...open.keys()]) if (!/^(crash|timeout)/.test(name)) end(name, unit, index);
      return;
    default:
      return;
  }
}
