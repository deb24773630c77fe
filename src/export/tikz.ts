import { sceneOf } from '../diagram/scene/scene.ts';
import type { History } from '../engine/history.ts';
import type { NodeId, Ticks } from '../engine/protocol.ts';
import type { Nodes } from '../text/names.ts';
import { nodeLabel, nodesOf } from '../text/names.ts';
import { aboutLines, figuresOf, titleOf } from './about.ts';
import type { Format } from './format.ts';
import type { ArrowHappening, Happening, NoteHappening } from './happenings.ts';
import { happeningsIn } from './happenings.ts';
import { laneOrder } from './laneOrder.ts';
import { detailOf } from './messageText.ts';
import { escapeTex, TEX_SETUP } from './texText.ts';

/**
 * In cm: the length of time, which grows with what happens up to the width of a page, the distance of lanes, the room
 * beside the first and the last moment.
 */
const TIME_LEAST = 9;
const TIME_MOST = 16;
const UNIT = 1.5;
/** The width of a note, in cm: about as far as it is to the next one. */
const NOTE = 1.4;
const PITCH = 1.1;
const MARGIN = 0.4;

/** A lost message is drawn so far on its way. */
const LOST_AT = 0.6;

/**
 * A `tikzpicture` for a document that loads TikZ and nothing else (TikZ and PGF manual, "Tutorial: A Picture for
 * Karl's Students"): lanes are level lines, messages go from the
 * tick at which they were sent to that of their arrival. Time in which nothing happens is left out, as in the diagram.
 * Without colours, for print: an ignored message is dotted, a lost one dashed and ends in a cross.
 */
export const tikz: Format = {
  name: 'TikZ',
  extension: 'tex',
  mediaType: 'text/x-tex',
  write(history, stretch, about, texts) {
    const happenings = inOneNote(happeningsIn(history, stretch, texts), texts.diagram.gateSeparator);
    const sheet = sheetOf(history, happenings);
    const lines = [
      ...laneLines(sheet),
      ...happenings.map((happening) =>
        happening.kind === 'arrow' ? arrowLine(sheet, happening) : noteLine(sheet, happening),
      ),
      `\\node[anchor=west] at (0,${cm(PITCH)}) {${escapeTex(titleOf(about))} (${escapeTex(figuresOf(about))})};`,
    ];
    return [
      ...aboutLines(about).map((line) => `% ${line}`),
      TEX_SETUP,
      '\\begin{tikzpicture}[font=\\scriptsize]',
      ...lines.map((line) => `  ${line}`),
      '\\end{tikzpicture}',
      '',
    ].join('\n');
  },
};

/** Notes of one node at one tick stand at one place: they are told in one. */
function inOneNote(happenings: readonly Happening[], separator: string): Happening[] {
  const notes = new Map<string, NoteHappening>();
  const joined = happenings.map((happening) => {
    if (happening.kind === 'arrow') return happening;
    const key = `${happening.tick}.${happening.node}`;
    const before = notes.get(key);
    const note = before ? { ...happening, text: `${before.text}${separator}${happening.text}` } : happening;
    notes.set(key, note);
    return note;
  });
  const last = new Set<Happening>(notes.values());
  return joined.filter((happening) => happening.kind === 'arrow' || last.has(happening));
}

/** The two scales of the picture. */
interface Sheet {
  readonly history: History;
  readonly nodes: Nodes;
  readonly lanes: readonly NodeId[];
  /** The length of time. */
  readonly length: number;
  x(tick: Ticks): number;
  y(node: NodeId): number;
}

function sheetOf(history: History, happenings: readonly Happening[]): Sheet {
  const lanes = laneOrder(history.setup);
  const rows = new Map(lanes.map((node, row) => [node, row]));
  const { unitAt } = sceneOf(history).time;
  const [first, last] = timeOf(happenings).map(unitAt) as [number, number];
  const length = Math.min(TIME_MOST, Math.max(TIME_LEAST, UNIT * (last - first)));
  return {
    history,
    nodes: nodesOf(history.setup),
    lanes,
    length,
    x: (tick) => MARGIN + (length * (unitAt(tick) - first)) / (last - first || 1),
    y: (node) => -PITCH * (rows.get(node) ?? 0),
  };
}

/** Returns the first and the last tick at which there is something to draw. */
function timeOf(happenings: readonly Happening[]): [Ticks, Ticks] {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const happening of happenings) {
    const start = happening.kind === 'arrow' ? happening.envelope.sentTick : happening.tick;
    first = Math.min(first, start);
    last = Math.max(last, happening.kind === 'arrow' ? endTick(happening) : happening.tick);
  }
  return [Math.min(first, last), last];
}

/** A message that was lost as it was sent has no end; it is drawn towards the tick at which it would have come. */
function endTick({ tick, envelope }: ArrowHappening): Ticks {
  return envelope.fate === 'travels' ? tick : Math.max(tick, envelope.arrivesTick);
}

function laneLines({ nodes, lanes, length, y }: Sheet): string[] {
  const end = cm(length + 2 * MARGIN);
  return lanes.map((node) => {
    const height = cm(y(node));
    return `\\draw[gray] (0,${height}) node[left, black] {${escapeTex(nodeLabel(nodes, node))}} -- (${end},${height});`;
  });
}

const styles: Readonly<Record<ArrowHappening['outcome'], string>> = {
  arrived: '->',
  ignored: '->, dotted',
  lost: 'dashed',
};

function arrowLine(sheet: Sheet, happening: ArrowHappening): string {
  const { envelope, outcome } = happening;
  const from = { x: sheet.x(envelope.sentTick), y: sheet.y(envelope.from) };
  const whole = { x: sheet.x(endTick(happening)), y: sheet.y(envelope.to) };
  const part = outcome === 'lost' ? LOST_AT : 1;
  const to = { x: from.x + part * (whole.x - from.x), y: from.y + part * (whole.y - from.y) };
  const label = `node[midway, sloped, above, inner sep=1pt, font=\\tiny] {${escapeTex(labelOf(sheet, happening))}}`;
  const cross = outcome === 'lost' ? ' node {$\\times$}' : '';
  return `\\draw[${styles[outcome]}] (${cm(from.x)},${cm(from.y)}) -- ${label} (${cm(to.x)},${cm(to.y)})${cross};`;
}

/** The letters of the diagram; a request is told in full, since everything else follows from it. */
function labelOf({ history }: Sheet, { envelope }: ArrowHappening): string {
  const { kind } = envelope.message;
  return kind === 'request' ? `${envelope.letters} ${detailOf(history.setup, envelope)}` : envelope.letters;
}

function noteLine({ lanes, x, y }: Sheet, { tick, node, text }: NoteHappening): string {
  const at = `(${cm(x(tick))},${cm(y(node ?? lanes[0] ?? 0))})`;
  return `\\fill ${at} circle (1.2pt) node[above right, inner sep=1pt, text width=${NOTE}cm, font=\\tiny] {${escapeTex(text)}};`;
}

function cm(length: number): string {
  return String(Number(length.toFixed(2)));
}
