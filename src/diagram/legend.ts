import type { Envelope } from '../engine/network/envelope.ts';
import type { MessageKind } from '../protocols/index.ts';
import { protocolOf } from '../protocols/index.ts';
import type { GateKind } from '../store/actions/focus.ts';
import type { ArrowMark } from './layout/marks.ts';
import { MISSED_RADIUS } from './layout/measures.ts';
import { styleOf } from './messageStyle.ts';
import type { Pip } from './scene/meters.ts';
import type { Outcome } from './scene/outcomes.ts';
import type { Track } from './scene/tracks.ts';

/** The words of the legend: a title and a meaning for each mark. */
export interface LegendTexts {
  readonly messages: string;
  readonly messageNames: Readonly<Record<MessageKind, string>>;
  readonly fates: string;
  readonly fateNames: Readonly<Record<LegendFate, string>>;
  readonly lanes: string;
  readonly laneNames: Readonly<Record<LegendLane, string>>;
  readonly logs: string;
  readonly logNames: Readonly<Record<LegendLog, string>>;
  readonly gates: string;
  readonly gateNames: Readonly<Record<GateKind, string>>;
  readonly meters: string;
  readonly meterNames: Readonly<Record<LegendMeter, string>>;
}

export type LegendFate =
  | 'delivered'
  | 'counted'
  | 'inFlight'
  | 'dropped'
  | 'delayed'
  | 'duplicate'
  | 'rejected'
  | 'forged'
  | 'equivocation'
  | 'twin'
  | 'stale'
  | 'surplus'
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

/** What stands at the end of a lane. */
export type LegendLog = 'executed' | 'committed' | 'tentative' | 'undone' | 'null' | 'fetched' | 'collected' | 'window';

export type LegendMeter = 'prepareWaiting' | 'prepared' | 'commit' | 'reply' | 'viewChange' | 'bar';

/** Every kind of message of a protocol, with its letters. */
export function legendMessages(protocol: string): [MessageKind, string][] {
  return Object.entries(protocolOf(protocol).letters) as [MessageKind, string][];
}

export const legendFates: readonly LegendFate[] = [
  'delivered',
  'counted',
  'inFlight',
  'dropped',
  'delayed',
  'duplicate',
  'rejected',
  'forged',
  'equivocation',
  'twin',
  'stale',
  'surplus',
  'blocked',
  'missed',
];

export const legendLanes: readonly LegendLane[] = [
  'strip',
  'star',
  'viewChange',
  'leaving',
  'timer',
  'timeout',
  'fetch',
  'lying',
  'crash',
  'cutOff',
  'partition',
  'break',
  'playhead',
];

/** What a lane may show where there are no views and no timers. */
export const plainLanes: readonly LegendLane[] = ['crash', 'cutOff', 'partition', 'break', 'playhead'];

export const legendLogs: readonly LegendLog[] = [
  'executed',
  'committed',
  'tentative',
  'undone',
  'null',
  'fetched',
  'collected',
  'window',
];

export const legendGates: readonly GateKind[] = [
  'prePrepared',
  'prepared',
  'committedLocal',
  'executed',
  'executedTentatively',
  'accepted',
  'checkpointTaken',
  'stable',
  'enteredView',
];

export const legendMeters: readonly LegendMeter[] = [
  'prepareWaiting',
  'prepared',
  'commit',
  'reply',
  'viewChange',
  'bar',
];

/** The room for one mark. */
export const SAMPLE_WIDTH = 132;
export const SAMPLE_HEIGHT = 40;

/** An arrow of some kind with some fate, across the room for one mark. */
export function sampleArrow(kind: MessageKind, fate: LegendFate): ArrowMark {
  const [start, end] = [
    { time: 6, lane: 7 },
    { time: SAMPLE_WIDTH - 10, lane: SAMPLE_HEIGHT - 9 },
  ];
  const stopAt = stops[fate] ?? 1;
  const stop = { time: mix(start.time, end.time, stopAt), lane: mix(start.lane, end.lane, stopAt) };
  const level = mix(start.lane, end.lane, 0.5);
  const held = [start, { time: 38, lane: level }, { time: 88, lane: level }, end];
  return {
    key: `${kind}.${fate}`,
    track: sampleTrack(kind, fate),
    style: styleOf(kind),
    places: fate === 'delayed' ? held : [start, end],
    stop,
    inset: fate === 'missed' ? MISSED_RADIUS : 0,
    startInset: 0,
  };
}

const stops: Partial<Record<LegendFate, number>> = { inFlight: 0.6, dropped: 0.55, blocked: 0.5 };

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

const outcomes: Partial<Record<LegendFate, Outcome>> = {
  inFlight: 'inFlight',
  dropped: 'dropped',
  rejected: 'rejected',
  forged: 'rejected',
  stale: 'stale',
  surplus: 'surplus',
  blocked: 'blocked',
  missed: 'missed',
};

function sampleTrack(kind: MessageKind, fate: LegendFate): Track {
  const envelope: Envelope = {
    message: { kind },
    letters: '',
    label: { major: 0, minor: 1 },
    from: 0,
    to: 1,
    repeat: 0,
    copy: fate === 'duplicate' ? 1 : 0,
    sentTick: 0,
    arrivesTick: 1,
    fate: 'travels',
    heldTick: null,
  };
  return {
    key: fate,
    id: fate,
    envelope,
    from: 0,
    to: 1,
    by: 0,
    forged: fate === 'forged',
    points: [],
    stop: { unit: 1, way: stops[fate] ?? 1 },
    outcome: outcomes[fate] ?? 'delivered',
    why: null,
    counted: fate === 'counted',
    hadEffect: true,
    sentStep: 0,
    sentIndex: 0,
    knownFrom: 0,
    knownUntil: null,
    endStep: 1,
    slot: null,
  };
}

/** The votes of a certificate at n = 4, as far as they have come. */
export function samplePips(meter: Exclude<LegendMeter, 'bar'>): readonly Pip[] {
  const pip = (vote: Pip['vote'], filled: boolean, own = false): Pip => ({ vote, filled, own });
  switch (meter) {
    case 'prepareWaiting':
      return [pip('prePrepare', true), pip('prepare', true, true), pip('prepare', false)];
    case 'prepared':
      return [pip('prePrepare', true), pip('prepare', true, true), pip('prepare', true)];
    case 'commit':
      return [pip('commit', true, true), pip('commit', true), pip('commit', false)];
    case 'reply':
      return [pip('reply', true), pip('reply', false)];
    case 'viewChange':
      return [pip('viewChange', true, true), pip('viewChange', true), pip('viewChange', false)];
  }
}
