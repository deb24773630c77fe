import type { Envelope } from '../../../engine/network/envelope.ts';
import type { MessageKind } from '../../../protocols/index.ts';
import type { LegendFate } from '../../legend.ts';
import { SAMPLE_HEIGHT, SAMPLE_WIDTH } from '../../legend.ts';
import { styleOf } from '../../messageStyle.ts';
import type { ArrowMark } from './layout.ts';
import { MISSED_RADIUS } from './layout.ts';
import type { Outcome } from './outcomes.ts';
import type { Track } from './scene.ts';

/** An arrow of some kind with some fate, across the room for one sample. */
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
    aside: 0,
    isAsked: false,
    crossings: [],
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
    stop: { unit: 1, progress: stops[fate] ?? 1 },
    outcome: outcomes[fate] ?? 'delivered',
    why: null,
    counted: false,
    hadEffect: true,
    sentStep: 0,
    sentIndex: 0,
    knownFrom: 0,
    knownUntil: null,
    endStep: 1,
    slot: null,
  };
}
