import type { ReactNode } from 'react';
import type { Protocol } from '../engine/protocol.ts';
import type { MessageKind } from '../protocols/index.ts';
import type { GateKind } from '../scenario/focus.ts';

/** A mark as the legend shows it. */
export interface LegendEntry {
  /** Unique in its group. */
  readonly key: string;
  readonly group: LegendGroup;
  /** Returns the meaning in the words of a language. */
  meaning(texts: LegendTexts): string;
  /** The mark in the room for one sample, drawn by the diagram's own components. */
  readonly sample: ReactNode;
}

/** The legend entries of a mark, as far as runs of a protocol show it. */
export type MarkLegend = (protocol: Protocol) => readonly LegendEntry[];

/** In the order in which they are read. */
export const legendGroups = ['messages', 'fates', 'gates', 'meters', 'lanes', 'logs'] as const;

export type LegendGroup = (typeof legendGroups)[number];

/** The words of the legend: a title for each group, and a meaning for each mark. */
export interface LegendTexts extends Readonly<Record<LegendGroup, string>> {
  readonly messageNames: Readonly<Record<MessageKind, string>>;
  readonly fateNames: Readonly<Record<LegendFate, string>>;
  readonly laneNames: Readonly<Record<LegendLane, string>>;
  readonly logNames: Readonly<Record<LegendLog, string>>;
  readonly gateNames: Readonly<Record<GateKind, string>>;
  readonly meterNames: Readonly<Record<LegendMeter, string>>;
}

export type LegendFate =
  | 'delivered'
  | 'inFlight'
  | 'dropped'
  | 'delayed'
  | 'duplicate'
  | 'rejected'
  | 'forged'
  | 'equivocation'
  | 'twin'
  | 'stale'
  | 'blocked'
  | 'missed';

/** `strip`: a replica's own phase; `break`: time that is left out; `playhead`: now. */
export type LegendLane =
  | 'strip'
  | 'star'
  | 'lying'
  | 'crash'
  | 'cutOff'
  | 'partition'
  | 'viewChange'
  | 'leaving'
  | 'timer'
  | 'timeout'
  | 'fetch'
  | 'break'
  | 'playhead';

/** The marks at the end of a lane. */
export type LegendLog = 'executed' | 'committed' | 'tentative' | 'undone' | 'null' | 'fetched' | 'collected' | 'window';

export type LegendMeter = 'prepareWaiting' | 'prepared' | 'commit' | 'reply' | 'viewChange' | 'bar';

/** The room for one sample, in px. */
export const SAMPLE_WIDTH = 132;
export const SAMPLE_HEIGHT = 40;
export const SAMPLE_MIDDLE = SAMPLE_HEIGHT / 2;
