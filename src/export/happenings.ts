import { drawnWithoutFocus, isFolded } from '../diagram/fold.ts';
import { sceneOf } from '../diagram/scene/scene.ts';
import type { History } from '../engine/history.ts';
import type { Envelope } from '../engine/network/envelope.ts';
import { envelopeId } from '../engine/network/envelope.ts';
import type { NodeId, Note, Ticks } from '../engine/protocol.ts';
import type { Step } from '../engine/trace.ts';
import { envelopeOf } from '../engine/trace.ts';
import { interventionOf } from '../protocols/interventions.ts';
import type { PbftNote } from '../protocols/pbft/notes.ts';
import { transcriptLine } from '../text/tell/transcript.ts';
import type { Texts } from '../text/texts.ts';
import type { PlacedStep, Stretch } from './format.ts';
import { stepsIn } from './format.ts';
import { positionText } from './messageText.ts';

/** The content of a sequence diagram, in the order of the steps: the same for every format that draws one. */
export type Happening = ArrowHappening | NoteHappening;

/** A message at the moment at which its fate is known. What is still on its way at the end has none. */
export interface ArrowHappening {
  readonly kind: 'arrow';
  readonly tick: Ticks;
  readonly envelope: Envelope;
  /** `ignored`: it arrived, and its receiver did nothing with it. */
  readonly outcome: 'arrived' | 'ignored' | 'lost';
}

/** A decision, a change of view, a timeout or a fault. */
export interface NoteHappening {
  readonly kind: 'note';
  readonly tick: Ticks;
  /** Null where it concerns the network. */
  readonly node: NodeId | null;
  readonly text: string;
}

/** The votes of all to all are left out where replicas are many, as in the diagram; the first note says how many. */
export function happeningsIn(history: History, stretch: Stretch, texts: Texts): Happening[] {
  const all = stepsIn(history, stretch).flatMap((placed): Happening[] => [
    ...arrivalIn(placed.step),
    ...notesIn(history, placed, texts),
    ...lossesIn(placed.step),
  ]);
  const scene = sceneOf(history);
  if (!isFolded(scene)) return all;
  const drawn = drawnWithoutFocus(scene);
  const { replicas } = history.setup.cluster;
  const shown = all.filter((each) => each.kind === 'note' || drawn.has(envelopeId(each.envelope, replicas)));
  const [first] = all;
  const hidden = all.length - shown.length;
  if (!first || hidden === 0) return all;
  const tick = first.kind === 'arrow' ? first.envelope.sentTick : first.tick;
  return [{ kind: 'note', tick, node: null, text: texts.diagram.hiddenMessages(hidden) }, ...shown];
}

function arrivalIn({ tick, cause, notes }: Step): ArrowHappening[] {
  const envelope = envelopeOf(cause);
  if (!envelope) return [];
  if (cause.kind === 'missed' || isDrop(cause)) return [{ kind: 'arrow', tick, envelope, outcome: 'lost' }];
  if (cause.kind !== 'delivered') return [];
  const isIgnored = notes.some(({ kind }) => kind === 'ignored');
  return [{ kind: 'arrow', tick, envelope, outcome: isIgnored ? 'ignored' : 'arrived' }];
}

function isDrop(cause: Step['cause']): boolean {
  return cause.kind === 'intervention' && cause.noEffect === null && cause.intervention.action.kind === 'drop';
}

/** The messages that were lost as they were sent. */
function lossesIn({ tick, sent }: Step): ArrowHappening[] {
  const lost = sent.filter(({ fate }) => fate !== 'travels');
  return lost.map((envelope) => ({ kind: 'arrow', tick, envelope, outcome: 'lost' }));
}

function notesIn(history: History, { index, step }: PlacedStep, texts: Texts): NoteHappening[] {
  const { tick, node, cause, notes } = step;
  const isFault =
    cause.kind === 'intervention' && !isDrop(cause) && interventionOf(cause.intervention.action.kind).isFault;
  const decisions = notes.flatMap((note) => decisionText(note, texts) ?? []);
  const said = [
    ...(isFault ? [transcriptLine(texts, history, index)] : []),
    ...(cause.kind === 'timeout' ? [texts.diagram.timeout] : []),
    ...(decisions.length > 0 ? [decisions.join(texts.diagram.gateSeparator)] : []),
  ];
  return said.map((text) => ({ kind: 'note', tick, node, text }));
}

/** The words for a gate or a change of view; null for every other note. */
function decisionText(note: Note, { diagram }: Texts): string | null {
  const decision = note as PbftNote;
  switch (decision.kind) {
    case 'prepared':
    case 'committedLocal':
    case 'executed':
    case 'executedTentatively':
      return `${diagram.gates[decision.kind]} ${positionText(decision.view, decision.sequence)}`;
    case 'stable':
      return `${diagram.gates.stable} ${positionText(undefined, decision.sequence)}`;
    case 'accepted':
      return diagram.gates.accepted;
    case 'viewChangeStarted':
      return diagram.viewChange(decision.left, decision.view);
    case 'enteredView':
      return diagram.entersView(decision.view);
    default:
      return null;
  }
}
