import { FETCH } from '../../protocols/pbft/rules/timers.ts';
import type { Place } from './axes.ts';
import { pointAt } from './axes.ts';
import type { Candidate, Life } from './field.ts';
import type { Frame } from './frame.ts';
import { laneAt } from './frame.ts';
import type { Labelled, LabelRequest } from './labelRequest.ts';
import { isInPart, plainLook, sizeOf } from './labelRequest.ts';
import type { SpellMark, TimerMark } from './marks.ts';
import { spotsAfter, spotsAround, spotsInBand } from './spots.ts';

/** Words at what lasted: crashed, restarted, cut off, partition, timeout, state transfer. */
export function noteLabels({ frame, texts, spells, timers, scene, part }: Labelled): LabelRequest[] {
  const atSpells = spells.flatMap((mark) => notesOf(mark, frame, texts).map((note) => noteRequest(frame, mark, note)));
  const fired = timers.filter(({ timer }) => timer.hasFired);
  const atTimers = fired.map((mark) => timeoutRequest(frame, mark, timeoutText(mark, scene.replicas, frame, texts)));
  return [...atSpells, ...atTimers].filter(({ spot }) => isInPart(spot.time, part));
}

/** `view 0 → 1`, where lanes are columns and titles have no row: before everything else, for it names the whole band. */
export function titleLabels({ frame, texts, spells, part }: Labelled): LabelRequest[] {
  if (frame.orientation === 'horizontal') return [];
  return spells.flatMap(({ key, spell, from }): LabelRequest[] => {
    const { what, fromStep } = spell;
    if (what.kind !== 'viewChange' || !isInPart(from, part)) return [];
    const text = texts.viewChange(what.left, what.view);
    const sizePx = frame.type.label;
    const size = sizeOf(text, sizePx, 'bold');
    const room = { width: size.width + TITLE_PADDING, height: size.height + 2 };
    const spots = spotsInBand(frame, from, room);
    const spot = { time: from, lane: frame.lanesStart };
    const look = { weight: 'bold', colour: 'ink', fill: 'ground' } as const;
    const life = { fromStep, untilStep: null };
    return [{ key: `${key}#`, kind: 'note', text, spot, sizePx, ...look, owner: key, slot: null, spots, life }];
  });
}

const TITLE_PADDING = 10;

interface Note {
  readonly text: string;
  readonly place: Place;
  readonly life: Life;
}

function notesOf({ spell, sign, to }: SpellMark, frame: Frame, texts: Labelled['texts']): Note[] {
  const { what, fromStep, untilStep } = spell;
  const lane = 'node' in what ? laneAt(frame, what.node) : frame.lanesStart + frame.titleRow + frame.type.label;
  const begins = (text: string): Note => {
    return { text, place: { time: sign, lane }, life: { fromStep, untilStep: null } };
  };
  const ends = (text: string): Note[] => {
    return untilStep === null
      ? []
      : [{ text, place: { time: to, lane }, life: { fromStep: untilStep, untilStep: null } }];
  };
  switch (what.kind) {
    case 'crash':
      return [begins(texts.crashed), ...(what.memory ? ends(texts.restarted(what.memory)) : [])];
    case 'cutOff':
      return [begins(texts.cutOff), ...ends(texts.rejoined)];
    case 'lie':
      // Where there is little room, the flag says it, and the head of the lane.
      if (frame.isNarrow) return [];
      return what.lies.length === 0 ? [begins(texts.byHand)] : [begins(texts.lies), ...ends(texts.truthful)];
    case 'partition':
      return [begins(texts.partition)];
    case 'link':
      return [begins(texts.linkCut(what.node, what.to))];
    // Where its own timer ran out, that says why it leaves.
    case 'leaving':
      return what.hasJoined ? [begins(frame.isNarrow ? texts.joinsShort(what.view) : texts.joins)] : [];
    case 'fetch':
      return what.skipped ? ends(texts.fetched(what.skipped.first, what.skipped.last)) : [];
    case 'viewChange':
      return [];
  }
}

/** Between a sign on the lane and its words. */
const NOTE_GAP = 14;

function noteRequest(frame: Frame, { key, spell }: SpellMark, { text, place, life }: Note): LabelRequest {
  const size = sizeOf(text, frame.type.label, 'normal');
  const { kind } = spell.what;
  const spots =
    kind === 'leaving' || kind === 'fetch'
      ? spotsAround(frame.orientation, place, size, 'label')
      : spotsAfter(pointAt(frame.orientation, place), size, NOTE_GAP);
  return labelOf(frame, { key, text, place, life, spots });
}

function timeoutText({ timer }: TimerMark, replicas: number, { isNarrow }: Frame, texts: Labelled['texts']): string {
  if (isNarrow) return texts.timeout;
  if (timer.node >= replicas) return texts.timeoutLeadsTo.toAll;
  return timer.name === FETCH ? texts.timeoutLeadsTo.nextReplica : texts.timeoutLeadsTo.viewChange;
}

function timeoutRequest(frame: Frame, { key, timer, to }: TimerMark, text: string): LabelRequest {
  const place = { time: to, lane: laneAt(frame, timer.node) };
  const life = { fromStep: timer.untilStep ?? 0, untilStep: null };
  const spots = spotsAround(frame.orientation, place, sizeOf(text, frame.type.label, 'normal'), 'label');
  return labelOf(frame, { key, text, place, life, spots });
}

interface Wanted extends Note {
  readonly key: string;
  readonly spots: readonly Candidate[];
}

function labelOf(frame: Frame, { key, text, place, life, spots }: Wanted): LabelRequest {
  const sizePx = frame.type.label;
  const about = { owner: key, slot: null, spots, life };
  return { key: `${key}#${text}`, kind: 'note', text, spot: place, sizePx, ...plainLook, ...about };
}
