import type { Labelled, LabelRequest } from '../../layout/labelRequest.ts';
import { isInPart, plainLook, sizeOf } from '../../layout/labelRequest.ts';
import { spotsAround } from '../../layout/spots.ts';

/** Only decisions that end a phase are named, and the beginning of a window; the others differ in shape. */
const namedGates = new Set(['prepared', 'committedLocal', 'accepted', 'stable']);

/** `prepared`, `committed`, `accepted (2 equal)`, `h=2`. */
export function gateLabels({ frame, texts, gates, namesFor, part }: Labelled): LabelRequest[] {
  const sizePx = frame.type.label;
  return gates.flatMap(({ key, gate, place }): LabelRequest[] => {
    if (!isInPart(place.time, part)) return [];
    if (!namedGates.has(gate.kind) || (namesFor && gate.kind !== 'accepted' && !namesFor.has(key))) return [];
    const text = gate.kind === 'stable' ? `h=${gate.sequence}` : texts.gate(gate.kind, gate.voters.length);
    const spots = spotsAround(frame.orientation, place, sizeOf(text, sizePx, 'bold'), 'label');
    const life = { fromStep: gate.step, untilStep: null };
    const look = { ...plainLook, weight: 'bold' } as const;
    return [
      { key: `${key}#`, kind: 'gate', text, spot: place, sizePx, ...look, owner: key, slot: gate.slot, spots, life },
    ];
  });
}
