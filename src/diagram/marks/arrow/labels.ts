import type { PrePrepare, Request } from '../../../protocols/pbft/rules/messages.ts';
import type { AxisPlace, Point } from '../../layout/axes.ts';
import { pointAt } from '../../layout/axes.ts';
import type { Frame } from '../../layout/frame.ts';
import type { Labelled, LabelRequest } from '../../layout/labelRequest.ts';
import { isInPart, plainLook, sizeOf } from '../../layout/labelRequest.ts';
import { spotsBesideArrow, spotsOnArrow } from '../../layout/spots.ts';
import { fitText } from '../../textWidth.ts';
import type { LabelMark } from '../label/layout.ts';
import type { ArrowMark } from './layout.ts';

/** The longest operation that is written out. */
const OPERATION_PX_MAX = 150;

/** The contents of messages: a request's operation, a proposal's number and digest; and a liar's versions. */
export function chipLabels(labelled: Labelled): LabelRequest[] {
  const requests: LabelRequest[] = [];
  const proposals = new Map<string, ArrowMark[]>();
  const routes = new Set<string>();
  for (const arrow of labelled.arrows) {
    const { envelope, knownUntil, from, to } = arrow.track;
    if (knownUntil !== null || envelope.copy > 0 || envelope.repeat > 0) continue;
    const about = `${from}.${envelope.label.major}.${envelope.label.minor}`;
    if (labelled.scene.asked.has(arrow.key)) {
      const { operation } = envelope.message as Request;
      requests.push(chip(labelled, arrow, fitText(operation, labelled.frame.type.label, OPERATION_PX_MAX), 'none'));
    }
    const version = labelled.scene.versions.of.get(arrow.key);
    if (version !== undefined) {
      // One chip is enough for a proposal and the votes for it that go the same way at the same time.
      const route = `${about}.${to}.${arrow.places[0]?.time}`;
      const text = versionText(arrow);
      if (text && !routes.has(route)) requests.push(chip(labelled, arrow, text, version % 2 === 0 ? 'open' : 'solid'));
      routes.add(route);
      continue;
    }
    if (envelope.message.kind !== 'prePrepare') continue;
    const sameProposal = proposals.get(about);
    if (sameProposal) sameProposal.push(arrow);
    else proposals.set(about, [arrow]);
  }
  for (const arrows of proposals.values()) requests.push(proposalChip(labelled, arrows));
  return requests.filter(({ spot }) => isInPart(spot.time, labelled.part));
}

/** One chip says what all PRE-PREPAREs of a slot say. */
function proposalChip(labelled: Labelled, arrows: readonly ArrowMark[]): LabelRequest {
  const across = (arrow: ArrowMark) => Math.abs((arrow.places.at(-1)?.lane ?? 0) - (arrow.places[0]?.lane ?? 0));
  const shortest = arrows.reduce((best, arrow) => (across(arrow) < across(best) ? arrow : best));
  return chip(labelled, shortest, `n=${shortest.track.envelope.label.minor} d=${digestOf(shortest)}`, 'none');
}

/** Returns the digest, where versions differ. A whole message has none. */
function versionText(arrow: ArrowMark): string | null {
  const { message } = arrow.track.envelope;
  return 'digest' in message ? digestOf(arrow) : null;
}

function digestOf({ track }: ArrowMark): string {
  return (track.envelope.message as PrePrepare).digest.slice(0, 2);
}

/** The padding of a chip with a border. */
const CHIP_PADDING = 5;

function chip({ frame }: Labelled, arrow: ArrowMark, text: string, fill: LabelMark['fill']): LabelRequest {
  const sizePx = frame.type.label;
  const { width, height } = sizeOf(text, sizePx, 'normal');
  const padding = fill === 'none' ? 0 : CHIP_PADDING;
  const size = { width: width + 2 * padding, height: height + padding };
  const { key, track } = arrow;
  const spots = spotsBesideArrow({ ...endsOf(frame, arrow), ...size });
  const life = { fromStep: track.sentStep, untilStep: null };
  const spot = middleOf(arrow);
  const { slot } = track;
  return { key: `${key}#chip`, kind: 'chip', text, spot, sizePx, ...plainLook, fill, owner: key, slot, spots, life };
}

/** The mark of what a second copy says. */
export const PRIME = '′';

/** A shorter arrow has no room for its letters. */
const LETTERED_MIN = 34;

/** R, PP, P, C, Re on the arrows; P′ where the second copy of a node says it; ×2 on the network's copies. */
export function letterLabels({ frame, arrows, lettersFor, part }: Labelled): LabelRequest[] {
  const sizePx = frame.type.letter;
  return arrows.flatMap((arrow): LabelRequest[] => {
    const { key, track, style } = arrow;
    const { copy, letters, side } = track.envelope;
    if (lettersFor ? !lettersFor.has(track.id) : style.isQuiet) return [];
    const spot = middleOf(arrow);
    if (!isInPart(spot.time, part)) return [];
    const { from, to } = endsOf(frame, arrow);
    if (Math.hypot(to.x - from.x, to.y - from.y) < LETTERED_MIN) return [];
    const text = copy > 0 ? `×${copy + 1}` : side === 'second' ? `${letters}${PRIME}` : letters;
    const spots = spotsOnArrow({ from, to, ...sizeOf(text, sizePx, 'bold') });
    const life = { fromStep: track.knownFrom, untilStep: track.knownUntil };
    const look = { weight: 'bold', colour: copy > 0 ? 'ink' : style.textColour, fill: 'none' } as const;
    return [{ key: `${key}#`, kind: 'letter', text, spot, sizePx, ...look, owner: key, slot: track.slot, spots, life }];
  });
}

/** Returns the straight part of an arrow on which its texts lie: the part after a hold, if it was held up. */
function endsOf(frame: Frame, arrow: ArrowMark): { from: Point; to: Point } {
  const { orientation } = frame;
  return { from: pointAt(orientation, startOfLastLeg(arrow)), to: pointAt(orientation, arrow.stop) };
}

function startOfLastLeg({ places, stop }: ArrowMark): AxisPlace {
  const before = places.filter((place) => place.time < stop.time);
  return before.at(-1) ?? (places[0] as AxisPlace);
}

function middleOf(arrow: ArrowMark): AxisPlace {
  const { time, lane } = startOfLastLeg(arrow);
  return { time: (time + arrow.stop.time) / 2, lane: (lane + arrow.stop.lane) / 2 };
}
