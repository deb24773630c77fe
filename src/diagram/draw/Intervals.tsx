import { memo } from 'react';
import { pointAt } from '../layout/axes.ts';
import type { Frame } from '../layout/frame.ts';
import { laneAt } from '../layout/frame.ts';
import type { IntervalMark } from '../layout/intervals.ts';
import { CrashArea, CrashSigns } from '../marks/crash/Crash.tsx';
import { CutOffArea } from '../marks/cutOff/CutOff.tsx';
import { FlagGlyph } from '../marks/lie/Lies.tsx';
import { GroupBadges, PartitionArea } from '../marks/partition/Partition.tsx';
import { TransferArea } from '../marks/transfer/Transfer.tsx';
import { LeavingArea } from '../marks/viewChange/Leaving.tsx';

interface AreaProps {
  readonly mark: IntervalMark;
  readonly frame: Frame;
  /** The pattern of a crashed replica's strip. */
  readonly hatch: string;
}

interface AreasProps extends Omit<AreaProps, 'mark'> {
  readonly marks: readonly IntervalMark[];
}

/** The intervals: crashes, cut-off replicas, partitions, replicas between two views; each over exactly its time. */
export const IntervalAreas = memo(function IntervalAreas({ marks, frame, hatch }: AreasProps) {
  return marks.map((mark) => <IntervalArea key={mark.key} mark={mark} frame={frame} hatch={hatch} />);
});

function IntervalArea({ mark, frame, hatch }: AreaProps) {
  const { what } = mark.interval;
  switch (what.kind) {
    case 'crash':
      return <CrashArea {...{ mark, what, frame, hatch }} />;
    case 'cutOff':
      return <CutOffArea {...{ mark, what, frame }} />;
    case 'partition':
      return <PartitionArea {...{ mark, what, frame }} />;
    case 'leaving':
      return <LeavingArea {...{ mark, what, frame }} />;
    case 'fetch':
      return <TransferArea {...{ mark, what, frame }} />;
    // Lies and view changes lie under other layers, and a cut link has words only.
    case 'lie':
    case 'viewChange':
    case 'link':
      return null;
  }
}

interface SignsProps {
  readonly marks: readonly IntervalMark[];
  readonly frame: Frame;
  /** The number of steps that are shown. */
  readonly shown: number;
}

/** The signs at the beginning and the end of intervals, and the groups of a partition. */
export const IntervalSigns = memo(function IntervalSigns({ marks, frame, shown }: SignsProps) {
  return marks.map((mark) => <IntervalSign key={mark.key} {...{ mark, frame, shown }} />);
});

function IntervalSign({ mark, frame, shown }: Omit<SignsProps, 'marks'> & { readonly mark: IntervalMark }) {
  const { what, untilStep } = mark.interval;
  switch (what.kind) {
    case 'crash':
      return <CrashSigns {...{ mark, what, frame }} hasEnded={untilStep !== null && untilStep < shown} />;
    case 'lie':
      return <FlagGlyph {...pointAt(frame.orientation, { time: mark.sign, lane: laneAt(frame, what.node) })} />;
    case 'partition':
      return <GroupBadges {...{ mark, what, frame }} />;
    case 'cutOff':
    case 'leaving':
    case 'fetch':
    case 'viewChange':
    case 'link':
      return null;
  }
}
