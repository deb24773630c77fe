import type { ReactNode } from 'react';
import type { PbftMessageKind } from '../protocol/pbft/messages.ts';
import { pbftLetters } from '../protocol/pbft/messages.ts';
import { Arrow, ArrowLines, arrowClass } from './draw/Arrow.tsx';
import { travellingShape } from './draw/arrowShape.ts';
import { GateSign } from './draw/Gate.tsx';
import { Label } from './draw/Label.tsx';
import { LaneSample } from './draw/LaneSample.tsx';
import { LogSample } from './draw/LogSample.tsx';
import { Bar, Pips } from './draw/Meter.tsx';
import marks from './draw/marks.module.css';
import words from './draw/words.module.css';
import styles from './Legend.module.css';
import type { Box } from './layout/axes.ts';
import type { ArrowMark, LabelMark } from './layout/marks.ts';
import type { LegendFate, LegendMeter, LegendTexts } from './legend.ts';
import {
  legendFates,
  legendGates,
  legendLanes,
  legendLogs,
  legendMessages,
  legendMeters,
  SAMPLE_HEIGHT,
  SAMPLE_WIDTH,
  sampleArrow,
  samplePips,
} from './legend.ts';
import { styleOf } from './messageStyle.ts';

/** Every mark of the diagram with its meaning, drawn by what draws the diagram. */
export function LegendPicture({ texts }: { readonly texts: LegendTexts }) {
  return (
    <div className={styles.legend}>
      <Group title={texts.messages}>
        {legendMessages.map((kind) => (
          <Item key={kind} name={texts.messageNames[kind]} picture={<MessageSample kind={kind} />} />
        ))}
      </Group>
      <Group title={texts.fates}>
        {legendFates.map((fate) => (
          <Item key={fate} name={texts.fateNames[fate]} picture={<FateSample fate={fate} />} />
        ))}
      </Group>
      <Group title={texts.gates}>
        {legendGates.map((gate) => (
          <Item
            key={gate}
            name={texts.gateNames[gate]}
            picture={
              <g transform={`translate(${SAMPLE_WIDTH / 2},${SAMPLE_HEIGHT / 2})`}>
                <GateSign kind={gate} view={1} />
              </g>
            }
          />
        ))}
      </Group>
      <Group title={texts.meters}>
        {legendMeters.map((meter) => (
          <Item key={meter} name={texts.meterNames[meter]} picture={<MeterSample meter={meter} />} />
        ))}
      </Group>
      <Group title={texts.lanes}>
        {legendLanes.map((lane) => (
          <Item key={lane} name={texts.laneNames[lane]} picture={<LaneSample lane={lane} />} />
        ))}
      </Group>
      <Group title={texts.logs}>
        {legendLogs.map((log) => (
          <Item key={log} name={texts.logNames[log]} picture={<LogSample log={log} />} />
        ))}
      </Group>
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className={styles.legendTitle}>{title}</h3>
      <ul className={styles.legendList}>{children}</ul>
    </section>
  );
}

function Item({ name, picture }: { readonly name: string; readonly picture: ReactNode }) {
  return (
    <li className={styles.legendItem}>
      <svg className={styles.legendSample} width={SAMPLE_WIDTH} height={SAMPLE_HEIGHT} aria-hidden="true">
        {picture}
      </svg>
      <span>{name}</span>
    </li>
  );
}

function MessageSample({ kind }: { readonly kind: PbftMessageKind }) {
  return (
    <>
      <Arrow mark={sampleArrow(kind, 'delivered')} orientation="horizontal" emphasis="plain" />
      <Letters text={pbftLetters[kind]} colour={styleOf(kind).textColour} />
    </>
  );
}

/** As they stand on arrows. */
function Letters({ text, colour }: { readonly text: string; readonly colour: string }) {
  return (
    <text
      className={`${marks.label} ${marks.bold} ${words[`text-${colour}`]}`}
      x={SAMPLE_WIDTH * 0.4}
      y={SAMPLE_HEIGHT * 0.42 + 4}
      fontSize={12}
      textAnchor="middle"
    >
      {text}
    </text>
  );
}

function FateSample({ fate }: { readonly fate: LegendFate }) {
  const mark = sampleArrow('prepare', fate);
  if (fate === 'inFlight') {
    return (
      <g className={arrowClass(mark, 'inFlight', 'plain')}>
        <ArrowLines mark={mark} shape={travellingShape(mark, 'horizontal', mark.stop.time)} />
      </g>
    );
  }
  if (fate === 'duplicate') return <CopySample copy={mark} />;
  if (fate === 'equivocation') return <EquivocationSample />;
  return <Arrow mark={mark} orientation="horizontal" emphasis="plain" />;
}

/** One sender, and two digests for one slot. */
function EquivocationSample() {
  const arrow = sampleArrow('prePrepare', 'delivered');
  const [start, end] = [arrow.places[0], arrow.places[1]].map((place) => ({ time: place?.time ?? 0, lane: MIDDLE }));
  const to = (lane: number): ArrowMark => {
    const stop = { time: end?.time ?? 0, lane };
    return { ...arrow, places: [{ time: (start?.time ?? 0) + 12, lane: MIDDLE }, stop], stop };
  };
  return (
    <>
      <Arrow mark={to(6)} orientation="horizontal" emphasis="plain" />
      <Arrow mark={to(SAMPLE_HEIGHT - 6)} orientation="horizontal" emphasis="plain" />
      {versionSamples.map((mark) => (
        <Label key={mark.key} mark={mark} orientation="horizontal" emphasis="plain" />
      ))}
    </>
  );
}

const MIDDLE = SAMPLE_HEIGHT / 2;

const versionSamples = [
  versionSample('≠', { x: 10, y: MIDDLE, width: 12, height: 18 }, 'none'),
  versionSample('3f', { x: 66, y: 10, width: 26, height: 18 }, 'open'),
  versionSample('a1', { x: 66, y: 30, width: 26, height: 18 }, 'solid'),
];

function versionSample(text: string, box: Box, fill: LabelMark['fill']): LabelMark {
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

/** Beside the message that it is a copy of. */
function CopySample({ copy }: { readonly copy: ArrowMark }) {
  return (
    <>
      <g transform="translate(-6,-5)">
        <Arrow mark={sampleArrow('prepare', 'delivered')} orientation="horizontal" emphasis="plain" />
      </g>
      <g transform="translate(4,4)">
        <Arrow mark={copy} orientation="horizontal" emphasis="plain" />
        <Letters text="×2" colour="ink" />
      </g>
    </>
  );
}

function MeterSample({ meter }: { readonly meter: LegendMeter }) {
  return (
    <g transform={`translate(24,${SAMPLE_HEIGHT / 2})`}>
      {meter === 'bar' ? (
        <Bar vote="commit" have={17} need={21} replicas={31} length={84} />
      ) : (
        <Pips pips={samplePips(meter)} />
      )}
    </g>
  );
}
