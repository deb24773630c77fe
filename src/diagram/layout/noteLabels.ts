import type { Place } from './axes.ts';
import { pointAt } from './axes.ts';
import type { Life } from './field.ts';
import type { Frame } from './frame.ts';
import { laneAt } from './frame.ts';
import type { Labelled, LabelRequest } from './labelRequest.ts';
import { isInPart, plainLook, sizeOf } from './labelRequest.ts';
import type { SpellMark } from './marks.ts';
import { spotsAfter, spotsAround } from './spots.ts';

/** Words at what lasted: crashed, restarted, cut off, partition, timeout (checklist row 35). */
export function noteLabels({ frame, texts, spells, part }: Labelled): LabelRequest[] {
  return spells.flatMap((mark) => {
    const notes = notesOf(mark, frame, texts).filter(({ place }) => isInPart(place.time, part));
    return notes.map((note) => noteRequest(frame, mark, note));
  });
}

interface Note {
  readonly text: string;
  readonly place: Place;
  readonly life: Life;
}

function notesOf({ spell, sign, to }: SpellMark, frame: Frame, texts: Labelled['texts']): Note[] {
  const { what, fromStep, untilStep } = spell;
  const lane = 'node' in what ? laneAt(frame, what.node) : frame.lanesStart + frame.type.label;
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
    case 'partition':
      return [begins(texts.partition)];
    case 'link':
      return [begins(texts.linkCut(what.node, what.to))];
    case 'timeout':
      return ends(texts.timeout);
  }
}

/** Between a sign on the lane and its words. */
const NOTE_GAP = 14;

function noteRequest(frame: Frame, { key, spell }: SpellMark, { text, place, life }: Note): LabelRequest {
  const sizePx = frame.type.label;
  const size = sizeOf(text, sizePx, 'normal');
  const spots =
    spell.what.kind === 'timeout'
      ? spotsAround(frame.orientation, place, size, 'label')
      : spotsAfter(pointAt(frame.orientation, place), size, NOTE_GAP);
  return {
    key: `${key}#${text}`,
    kind: 'note',
    text,
    spot: place,
    sizePx,
    ...plainLook,
    owner: key,
    slot: null,
    spots,
    life,
  };
}
