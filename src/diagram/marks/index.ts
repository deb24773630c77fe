import type { MarkLegend } from '../legend.ts';
import { arrowLegend } from './arrow/legend.tsx';
import { crashLegend } from './crash/legend.tsx';
import { cutOffLegend } from './cutOff/legend.tsx';
import { gateLegend } from './gate/legend.tsx';
import { laneLegend } from './lane/legend.tsx';
import { lieLegend } from './lie/legend.tsx';
import { logLegend } from './log/legend.tsx';
import { meterLegend } from './meter/legend.tsx';
import { partitionLegend } from './partition/legend.tsx';
import { phaseLegend } from './phase/legend.tsx';
import { playheadLegend } from './playhead/legend.tsx';
import { timeBreakLegend } from './timeBreak/legend.tsx';
import { timerLegend } from './timer/legend.tsx';
import { transferLegend } from './transfer/legend.tsx';
import { viewChangeLegend } from './viewChange/legend.tsx';

/** The legend of each mark, in reading order. A mark is one folder here, and one line. */
export const markLegends: readonly MarkLegend[] = [
  arrowLegend,
  gateLegend,
  meterLegend,
  phaseLegend,
  laneLegend,
  viewChangeLegend,
  timerLegend,
  transferLegend,
  lieLegend,
  crashLegend,
  cutOffLegend,
  partitionLegend,
  timeBreakLegend,
  playheadLegend,
  logLegend,
];
