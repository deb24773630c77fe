import type { NodeId } from '../../engine/protocol.ts';
import type { Phase } from '../../protocols/explain/mark.ts';
import type { MessageStyle } from '../messageStyle.ts';
import type { Gate } from '../scene/gates.ts';
import type { Meter } from '../scene/meters.ts';
import type { Spell } from '../scene/spells.ts';
import type { Timer } from '../scene/timers.ts';
import type { Track } from '../scene/tracks.ts';
import type { Box, Place } from './axes.ts';

/** What is drawn: plain data with places along time and across lanes. Components only draw marks. */

export interface ArrowMark {
  readonly key: string;
  readonly track: Track;
  readonly style: MessageStyle;
  /** To where it is bound. */
  readonly places: readonly Place[];
  /** Where it really ends. */
  readonly stop: Place;
  /** How far from the end the head keeps away, so that a gate reached by it stays free. */
  readonly inset: number;
  /** The same where it starts. */
  readonly startInset: number;
}

export interface GateMark {
  readonly key: string;
  readonly gate: Gate;
  readonly place: Place;
}

export interface MeterMark {
  readonly key: string;
  readonly meter: Meter;
  /** Null where there was no room. */
  readonly box: Box | null;
  readonly form: 'pips' | 'bar';
  /** The count in digits, beside the pips. */
  readonly text: string | null;
}

export type LabelKind = 'gate' | 'chip' | 'letter' | 'note';

/** A text at its place. `from` and `until` say after which steps it is shown. */
export interface LabelMark {
  readonly key: string;
  readonly kind: LabelKind;
  readonly text: string;
  /** Its room, by estimate; null where there was none. */
  readonly box: Box | null;
  /** Where a dot stands for it when there was no room. */
  readonly spot: Place;
  readonly sizePx: number;
  readonly weight: 'normal' | 'bold';
  /** Colour of a token, or ink. */
  readonly colour: string;
  /** `ground`: on a patch of background. */
  readonly fill: 'none' | 'open' | 'solid' | 'ground';
  /** Index of the step from which on it is shown, and in which it ends. */
  readonly fromStep: number;
  readonly untilStep: number | null;
  /** The arrow, gate, spell or timer it belongs to: dimmed and expanded together. */
  readonly owner: string;
  /** The slot it is about, by its place among the slots; null where it is about none. */
  readonly slot: number | null;
}

export interface SpellMark {
  readonly key: string;
  readonly spell: Spell;
  readonly from: number;
  readonly to: number;
  /** Where the sign of its beginning stands. */
  readonly sign: number;
  /** Of a partition: who is in which group. */
  readonly badges: readonly BadgeMark[];
}

export interface BadgeMark {
  readonly node: NodeId;
  /** 0 for A. */
  readonly group: number;
  readonly place: Place;
}

export interface TimerMark {
  readonly key: string;
  readonly timer: Timer;
  readonly from: number;
  readonly to: number;
  /** Across the lanes. */
  readonly at: number;
}

export interface BracketMark {
  readonly key: string;
  readonly phase: Phase;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly fromStep: number;
  readonly text: string;
}

export interface StripMark {
  readonly key: string;
  readonly node: NodeId;
  readonly phase: Phase;
  readonly from: number;
  readonly to: number;
  readonly fromStep: number;
}
