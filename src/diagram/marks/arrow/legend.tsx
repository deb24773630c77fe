import type { Protocol } from '../../../engine/protocol.ts';
import type { MessageKind } from '../../../protocols/index.ts';
import type { LegendEntry, LegendFate, MarkLegend } from '../../legend.ts';
import { SAMPLE_WIDTH } from '../../legend.ts';
import { styleOf } from '../../messageStyle.ts';
import { ContradictionSample } from '../contradiction/ContradictionSample.tsx';
import { SampleLetters } from '../label/SampleLetters.tsx';
import { DoubledLane } from '../lie/Lies.tsx';
import { DOUBLED_ASIDE } from '../lie/layout.ts';
import { Arrow, ArrowLines, arrowClass } from './Arrow.tsx';
import { PRIME } from './labels.ts';
import type { ArrowMark } from './layout.ts';
import { sampleArrow } from './sample.ts';
import { travellingShape } from './shape.ts';

/** The legend of every kind of message, and of their fates. */
export const arrowLegend: MarkLegend = (protocol) => [...messages(protocol), ...fates.map(fateEntry)];

function messages({ letters }: Protocol): LegendEntry[] {
  return Object.entries(letters).map(([kind, word]) => messageEntry(kind as MessageKind, word));
}

function messageEntry(kind: MessageKind, letters: string): LegendEntry {
  const sample = (
    <>
      <Arrow mark={sampleArrow(kind, 'delivered')} orientation="horizontal" emphasis="lit" />
      <SampleLetters text={letters} colour={styleOf(kind).textColour} />
    </>
  );
  return { key: kind, group: 'messages', meaning: ({ messageNames }) => messageNames[kind], sample };
}

const fates: readonly LegendFate[] = [
  'delivered',
  'inFlight',
  'dropped',
  'delayed',
  'duplicate',
  'rejected',
  'forged',
  'equivocation',
  'twin',
  'stale',
  'blocked',
  'missed',
];

function fateEntry(fate: LegendFate): LegendEntry {
  return { key: fate, group: 'fates', meaning: ({ fateNames }) => fateNames[fate], sample: <FateSample fate={fate} /> };
}

function FateSample({ fate }: { readonly fate: LegendFate }) {
  const mark = sampleArrow('prepare', fate);
  switch (fate) {
    case 'inFlight':
      return (
        <g className={arrowClass(mark, 'inFlight', 'lit')}>
          <ArrowLines mark={mark} shape={travellingShape(mark, 'horizontal', mark.stop.time)} />
        </g>
      );
    case 'duplicate':
      return <CopySample copy={mark} />;
    case 'twin':
      return <TwinSample mark={mark} />;
    case 'equivocation':
      return <ContradictionSample />;
    default:
      return <Arrow mark={mark} orientation="horizontal" emphasis="lit" />;
  }
}

/** A message from the second line of a doubled lane. */
function TwinSample({ mark }: { readonly mark: ArrowMark }) {
  const lane = (mark.places[0]?.lane ?? 0) - DOUBLED_ASIDE;
  return (
    <>
      <DoubledLane span={[0, SAMPLE_WIDTH]} lane={lane} orientation="horizontal" />
      <Arrow mark={mark} orientation="horizontal" emphasis="lit" />
      <SampleLetters text={`P${PRIME}`} colour={mark.style.textColour} />
    </>
  );
}

/** A copy of a message, beside the original. */
function CopySample({ copy }: { readonly copy: ArrowMark }) {
  return (
    <>
      <g transform="translate(-6,-5)">
        <Arrow mark={sampleArrow('prepare', 'delivered')} orientation="horizontal" emphasis="lit" />
      </g>
      <g transform="translate(4,4)">
        <Arrow mark={copy} orientation="horizontal" emphasis="lit" />
        <SampleLetters text="×2" colour="ink" />
      </g>
    </>
  );
}
