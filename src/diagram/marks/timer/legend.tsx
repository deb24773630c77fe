import type { MarkLegend } from '../../legend.ts';
import { SAMPLE_MIDDLE } from '../../legend.ts';
import { SampleLane } from '../lane/SampleLane.tsx';
import { TIMER_ASIDE } from './layout.ts';
import { TimerBar } from './Timers.tsx';

export const timerLegend: MarkLegend = ({ parts }) => {
  if (!parts.log) return [];
  return [
    { key: 'timer', group: 'lanes', meaning: ({ laneNames }) => laneNames.timer, sample: sampleOf(false) },
    { key: 'timeout', group: 'lanes', meaning: ({ laneNames }) => laneNames.timeout, sample: sampleOf(true) },
  ];
};

function sampleOf(hasFired: boolean) {
  const mark = { from: 26, to: 104, at: SAMPLE_MIDDLE + TIMER_ASIDE };
  return (
    <>
      <SampleLane />
      <TimerBar mark={mark} orientation="horizontal" hasFired={hasFired} />
    </>
  );
}
