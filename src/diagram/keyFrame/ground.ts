import type { Frame } from '../layout/frame.ts';
import { laneAt, timeAt } from '../layout/frame.ts';
import type { IntervalMark } from '../layout/intervals.ts';
import { isInWindow } from '../layout/window.ts';
import { stripSize } from '../marks/crash/layout.ts';
import { DOUBLED_ASIDE } from '../marks/lie/layout.ts';
import { wallsOf } from '../marks/partition/layout.ts';
import type { Layer } from './layer.ts';
import { circle, cross, level, outline, rectangle, shown } from './layer.ts';
import type { Sketch } from './sketch.ts';

/** The intervals of the time that is shown, none of them beyond now. */
function intervalsIn({ layout, cursor, window }: Sketch): IntervalMark[] {
  return layout.intervals
    .filter((mark) => mark.interval.fromStep < cursor.steps && isInWindow(mark, window))
    .map((mark) => ({ ...mark, to: Math.min(mark.to, window.to) }));
}

/** The lanes, and under everything else what befell the replicas: crashes, lies, partitions, changes of view. */
export function groundLayers(sketch: Sketch): Layer[] {
  const { layout, window } = sketch;
  const { frame } = layout;
  const intervals = intervalsIn(sketch);
  const lanes = [...frame.lanes.values()];
  // The lane begins a little before the first moment, and goes on dotted where nothing is known.
  const start = window.from - LANE_BEFORE;
  const end = window.from + frame.width - 2 * frame.plotStart + LANE_BEFORE;
  return shown([
    ...viewChanges(intervals, frame),
    { path: lanes.map((lane) => level(start, window.to, lane)).join(''), stroke: 'lane', strokeWidth: 2 },
    {
      path: lanes.map((lane) => level(window.to, end, lane)).join(''),
      stroke: 'hairline',
      strokeWidth: 1.9,
      dashes: '3 9',
    },
    ...lies(intervals, frame),
    ...outages(intervals, frame),
    ...partitions(intervals, frame),
    ...breaks(sketch),
  ]);
}

const LANE_BEFORE = 10;

function viewChanges(intervals: readonly IntervalMark[], { replicasStart, replicasEnd }: Frame): Layer[] {
  const own = intervals.filter(({ interval }) => interval.what.kind === 'viewChange');
  const path = own.map(({ from, to }) => rectangle(from, to, replicasStart + 3, replicasEnd - 3)).join('');
  return [
    { path, fill: 'view-change', fillOpacity: 0.045, stroke: 'view-change', strokeOpacity: 0.55, strokeWidth: 1.6 },
  ];
}

/** The lane of a liar is doubled. */
function lies(intervals: readonly IntervalMark[], frame: Frame): Layer[] {
  let [single, double] = ['', ''];
  for (const { interval, from, to } of intervals) {
    if (interval.what.kind !== 'lie') continue;
    const lane = laneAt(frame, interval.what.node);
    single += level(from, to, lane);
    double += level(from, to, lane - LIE_ASIDE) + level(from, to, lane + LIE_ASIDE);
  }
  return [
    { path: single, stroke: 'page', strokeWidth: 4 * LIE_ASIDE },
    { path: double, stroke: 'danger', strokeWidth: 1.9 },
  ];
}

/** A little wider than in the diagram, else the two lines would be one. */
const LIE_ASIDE = DOUBLED_ASIDE * 1.4;

/** A replica that is down has a hatched lane, one that nobody reaches a dashed frame around it. */
function outages(intervals: readonly IntervalMark[], frame: Frame): Layer[] {
  const half = stripSize(frame) / 2;
  let [cleared, hatch, dotted, frames] = ['', '', '', ''];
  for (const { interval, from, to } of intervals) {
    const { what } = interval;
    if (what.kind === 'cutOff') {
      const lane = laneAt(frame, what.node);
      frames += rectangle(from, to, lane - half, lane + half);
    }
    if (what.kind !== 'crash') continue;
    const lane = laneAt(frame, what.node);
    cleared += rectangle(from, to, lane - half, lane + half);
    hatch += hatchOf(from, to, lane, half);
    dotted += level(from, to, lane);
  }
  return [
    { path: cleared, fill: 'page' },
    { path: hatch, stroke: 'hairline', strokeWidth: 2.6 },
    { path: dotted, stroke: 'lane', strokeWidth: 2, dashes: '1.8 7' },
    { path: frames, stroke: 'ink', strokeWidth: 1.9, dashes: '7 5' },
  ];
}

/** The distance of the lines of a hatch. */
const HATCH_STEP = 8;

/** Slanting lines, as high as the strip. */
function hatchOf(from: number, to: number, lane: number, half: number): string {
  let path = '';
  const slant = Math.min(2 * half, to - from);
  for (let x = from; x + slant <= to; x += HATCH_STEP) {
    path += outline(
      [
        [x, lane + half],
        [x + slant, lane + half - slant],
      ],
      false,
    );
  }
  return path;
}

const WALL_HALF = 2.6;

function partitions(intervals: readonly IntervalMark[], frame: Frame): Layer[] {
  let [frames, walls] = ['', ''];
  for (const { interval, from, to } of intervals) {
    if (interval.what.kind !== 'partition') continue;
    frames += rectangle(from, to, frame.replicasStart + 2, frame.replicasEnd - 2);
    for (const lane of wallsOf(interval.what.groups, frame))
      walls += rectangle(from, to, lane - WALL_HALF, lane + WALL_HALF);
  }
  return [
    { path: frames, stroke: 'ink', strokeWidth: 1.9, dashes: '7 5' },
    { path: walls, fill: 'ink' },
  ];
}

/** ≈ on every lane, where time without events is left out. */
function breaks({ layout, window }: Sketch): Layer[] {
  const { scene, frame } = layout;
  let [cleared, waves] = ['', ''];
  for (const gap of scene.time.breaks) {
    const x = timeAt(frame, (gap.from + gap.to) / 2);
    if (x < window.from || timeAt(frame, gap.to) > window.to) continue;
    for (const lane of frame.lanes.values()) {
      cleared += rectangle(x - 11, x + 11, lane - 4, lane + 4);
      waves += waveAt(x, lane - 3) + waveAt(x, lane + 3);
    }
  }
  return [
    { path: cleared, fill: 'page' },
    { path: waves, stroke: 'lane', strokeWidth: 2 },
  ];
}

function waveAt(x: number, y: number): string {
  return `${outline([[x - 9, y]], false)}c3,-4.4 6,-4.4 9,0s6,4.4 9,0`;
}

/** ✕ where a replica crashed, △ where it restarted: over the arrows. */
export function signLayers(sketch: Sketch): Layer[] {
  const { window, layout, cursor } = sketch;
  let [cleared, crosses, triangles] = ['', '', ''];
  for (const { interval, sign, to } of intervalsIn(sketch)) {
    if (interval.what.kind !== 'crash') continue;
    const lane = laneAt(layout.frame, interval.what.node);
    const x = Math.max(sign, window.from);
    cleared += circle(x, lane, 12);
    crosses += cross(x, lane, 8);
    const hasEnded = interval.untilStep !== null && interval.untilStep < cursor.steps;
    if (hasEnded)
      triangles += outline([
        [to, lane - 10],
        [to + 10, lane + 8],
        [to - 10, lane + 8],
      ]);
  }
  return shown([
    { path: cleared, fill: 'page' },
    { path: crosses, stroke: 'danger', strokeWidth: 4.6 },
    { path: triangles, fill: 'page', stroke: 'ink', strokeWidth: 2.6 },
  ]);
}
