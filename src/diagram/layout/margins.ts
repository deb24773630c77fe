import type { Scene } from '../scene/scene.ts';
import type { DiagramTexts, LaneStatus } from '../texts.ts';
import { textWidth } from '../textWidth.ts';
import { NARROW_PX, typeFor } from './measures.ts';

interface Size {
  readonly width: number;
  readonly textScale: number;
  readonly isIdeographic: boolean;
}

/** The widths of the margins beside the plot, where lanes are rows: those of their texts, within limits. */

const HEAD_LEAST = 64;
const HEAD_SHARE_MAX = 0.16;
const MARGINS = 28;
const LOG_LEAST = 84;
const LOG_SHARE_MAX = 0.16;

/** Returns the statuses that second lines may show where there are views. */
function viewStatuses({ repliesNeeded }: Scene): LaneStatus[] {
  return [
    { kind: 'primary', view: 0 },
    { kind: 'backup', view: 0 },
    { kind: 'leaving', view: 0 },
    { kind: 'crashed' },
    { kind: 'cutOff' },
    { kind: 'client', needs: repliesNeeded },
  ];
}

export function headWidth(scene: Scene, texts: DiagramTexts, { width, textScale, isIdeographic }: Size): number {
  const type = typeFor(width < NARROW_PX, isIdeographic, textScale);
  const statuses: LaneStatus[] = scene.parts.views
    ? viewStatuses(scene)
    : [{ kind: 'node' }, { kind: 'browser' }, { kind: 'crashed' }];
  const most = width * HEAD_SHARE_MAX;
  const names = scene.lanes.map((node) => textWidth(`${texts.laneName(node)} ★`, type.lane, 'bold') + MARGINS);
  const seconds = statuses.map((status) => textWidth(texts.laneStatus(status), type.status) + MARGINS);
  // A status that would take too much has its short form.
  return Math.round(Math.max(HEAD_LEAST, ...[...names, ...seconds].filter((each) => each <= most)));
}

/** The margin behind the end of time, where no log follows it. */
const MARGIN_WITHOUT_LOG = 16;

export function logWidth(scene: Scene, texts: DiagramTexts, { width, textScale, isIdeographic }: Size): number {
  if (!scene.parts.log) return MARGIN_WITHOUT_LOG;
  const type = typeFor(width < NARROW_PX, isIdeographic, textScale);
  // The longest by count is measured: with thousands of entries each would cost too much.
  let longest = '';
  for (const { sequence, operation } of scene.logs.flat()) {
    const text = `… ${sequence} · ${operation ?? '∅'}`;
    if (text.length > longest.length) longest = text;
  }
  const title = textWidth(texts.executedLog, type.label, 'bold');
  const widest = Math.max(title, textWidth(longest, type.label) + 18) + 18;
  if (width < SHORT_LOG_BELOW) return SHORT_LOG;
  return Math.round(Math.min(Math.max(LOG_LEAST, widest), Math.max(LOG_LEAST, width * LOG_SHARE_MAX)));
}

/** Below this width, in px, a log is only the number of its last slot. */
const SHORT_LOG_BELOW = 720;
export const SHORT_LOG = 52;
