import { useId } from 'react';
import type { MarkLegend } from '../../legend.ts';
import { SAMPLE_MIDDLE } from '../../legend.ts';
import { SampleLane } from '../lane/SampleLane.tsx';
import { CrashGlyph, CrashHatch, CrashStrip, RestartGlyph } from './Crash.tsx';
import { STRIP_SIZE } from './layout.ts';

export const crashLegend: MarkLegend = () => [
  { key: 'crash', group: 'lanes', meaning: ({ laneNames }) => laneNames.crash, sample: <CrashSample /> },
];

function CrashSample() {
  const hatch = useId();
  const [from, to] = [26, 104];
  const place = { span: [from, to], lane: SAMPLE_MIDDLE, size: STRIP_SIZE, orientation: 'horizontal' } as const;
  return (
    <>
      <CrashHatch id={hatch} />
      <SampleLane />
      <CrashStrip {...place} hatch={`url(#${hatch})`} />
      <CrashGlyph x={from} y={SAMPLE_MIDDLE} />
      <RestartGlyph x={to} y={SAMPLE_MIDDLE} />
    </>
  );
}
