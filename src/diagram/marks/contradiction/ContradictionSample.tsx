import type { Box } from '../../layout/axes.ts';
import { SAMPLE_HEIGHT, SAMPLE_MIDDLE } from '../../legend.ts';
import { Arrow } from '../arrow/Arrow.tsx';
import type { ArrowMark } from '../arrow/layout.ts';
import { sampleArrow } from '../arrow/sample.ts';
import { Label } from '../label/Label.tsx';
import type { LabelMark } from '../label/layout.ts';

/** One sender, and two digests for one slot. */
export function ContradictionSample() {
  const arrow = sampleArrow('prePrepare', 'delivered');
  const [from, to] = [arrow.places[0]?.time ?? 0, arrow.places[1]?.time ?? 0];
  const towards = (lane: number): ArrowMark => {
    const stop = { time: to, lane };
    return { ...arrow, places: [{ time: from + 12, lane: SAMPLE_MIDDLE }, stop], stop };
  };
  return (
    <>
      <Arrow mark={towards(6)} orientation="horizontal" emphasis="plain" />
      <Arrow mark={towards(SAMPLE_HEIGHT - 6)} orientation="horizontal" emphasis="plain" />
      {labels.map((mark) => (
        <Label key={mark.key} mark={mark} orientation="horizontal" emphasis="plain" />
      ))}
    </>
  );
}

const labels = [
  label('≠', { x: 10, y: SAMPLE_MIDDLE, width: 12, height: 18 }, 'none'),
  label('3f', { x: 66, y: 10, width: 26, height: 18 }, 'open'),
  label('a1', { x: 66, y: 30, width: 26, height: 18 }, 'solid'),
];

function label(text: string, box: Box, fill: LabelMark['fill']): LabelMark {
  const isSign = fill === 'none';
  return {
    key: text,
    kind: 'chip',
    text,
    box,
    spot: { time: box.x, lane: box.y },
    sizePx: isSign ? 17 : 13,
    weight: isSign ? 'bold' : 'normal',
    colour: isSign ? 'danger' : 'ink',
    fill,
    fromStep: 0,
    untilStep: null,
    owner: text,
    slot: null,
  };
}
