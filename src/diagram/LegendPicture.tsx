import type { ReactNode } from 'react';
import type { MessageKind } from '../protocols/index.ts';
import { protocolOf } from '../protocols/index.ts';
import { Arrow, ArrowLines, arrowClass } from './draw/Arrow.tsx';
import { travellingShape } from './draw/arrowShape.ts';
import { GateSign } from './draw/Gate.tsx';
import { Label } from './draw/Label.tsx';
import { LaneSample } from './draw/LaneSample.tsx';
import { DoubledLane } from './draw/Lies.tsx';
import { LogSample } from './draw/LogSample.tsx';
import { Bar, Pips } from './draw/Meter.tsx';
import marks from './draw/marks.module.css';
import words from './draw/words.module.css';
import styles from './Legend.module.css';
import { PRIME } from './layout/arrowLabels.ts';
import type { Box } from './layout/axes.ts';
import type { ArrowMark, LabelMark } from './layout/marks.ts';
import { DOUBLED_ASIDE } from './layout/measures.ts';
import type { LegendFate, LegendMeter, LegendTexts } from './legend.ts';
import {
  legendFates,
  legendGates,
  legendLanes,
  legendLogs,
  legendMessages,
  legendMeters,
  plainLanes,
  SAMPLE_HEIGHT,
  SAMPLE_WIDTH,
  sampleArrow,
  samplePips,
} from './legend.ts';
import { styleOf } from './messageStyle.ts';

/** Every mark of the diagram with its meaning, drawn by what draws the diagram. */
export function LegendPicture({ texts, protocol }: { readonly texts: LegendTexts; readonly protocol: string }) {
  const hasLog = protocolOf(protocol).parts.log;
  return (
    <div className={styles.legend}>
      <Group title={texts.messages}>
        {legendMessages(protocol).map(([kind, letters]) => (
          <Item key={kind} name={texts.messageNames[kind]} picture={<MessageSample kind={kind} letters={letters} />} />
        ))}
      </Group>
      <Group title={texts.fates}>
        {legendFates.map((fate) => (
          <Item key={fate} name={texts.fateNames[fate]} picture={<FateSample fate={fate} />} />
        ))}
      </Group>
      {hasLog && <Decisions texts={texts} />}
      <Group title={texts.lanes}>
        {(hasLog ? legendLanes : plainLanes).map((lane) => (
          <Item key={lane} name={texts.laneNames[lane]} picture={<LaneSample lane={lane} />} />
        ))}
      </Group>
      {hasLog && <Logs texts={texts} />}
    </div>
  );
}

/** What stands for decisions, and how they come about: nothing of it where a protocol has no log. */
function Decisions({ texts }: { readonly texts: LegendTexts }) {
  return (
    <>
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
    </>
  );
}

/** What stands at the end of a lane. */
function Logs({ texts }: { readonly texts: LegendTexts }) {
  return (
    <Group title={texts.logs}>
      {legendLogs.map((log) => (
        <Item key={log} name={texts.logNames[log]} picture={<LogSample log={log} />} />
      ))}
    </Group>
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

function MessageSample({ kind, letters }: { readonly kind: MessageKind; readonly letters: string }) {
  return (
    <>
      <Arrow mark={sampleArrow(kind, 'delivered')} orientation="horizontal" emphasis="plain" />
      <Letters text={letters} colour={styleOf(kind).textColour} />
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
  if (fate === 'twin') return <TwinSample mark={mark} />;
  if (fate === 'equivocation') return <EquivocationSample />;
  return <Arrow mark={mark} orientation="horizontal" emphasis="plain" />;
}

/** From the second line of a lane that is doubled. */
function TwinSample({ mark }: { readonly mark: ArrowMark }) {
  const lane = (mark.places[0]?.lane ?? 0) - DOUBLED_ASIDE;
  return (
    <>
      <DoubledLane span={[0, SAMPLE_WIDTH]} lane={lane} orientation="horizontal" />
      <Arrow mark={mark} orientation="horizontal" emphasis="plain" />
      <Letters text={`P${PRIME}`} colour={mark.style.textColour} />
    </>
  );
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
