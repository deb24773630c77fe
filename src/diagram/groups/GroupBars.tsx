import { memo, useMemo } from 'react';
import emphasisLooks from '../draw/emphasis.module.css';
import kinds from '../draw/kinds.module.css';
import type { Emphases, Emphasis } from '../emphasis.ts';
import type { Orientation } from '../layout/axes.ts';
import { pointAt, rectangleOver } from '../layout/axes.ts';
import type { Frame } from '../layout/frame.ts';
import { lineAcross } from '../layout/paths.ts';
import { GateSign } from '../marks/gate/Gate.tsx';
import { BAR_HEIGHT, METER_TEXT_GAP } from '../marks/meter/layout.ts';
import { pipVotes } from '../marks/meter/scene.ts';
import type { Colour } from '../messageStyle.ts';
import { voteColour } from '../messageStyle.ts';
import type { DiagramTexts } from '../texts.ts';
import type { GateBar, VoteBar } from './bars.ts';
import { barWords } from './barWords.ts';
import styles from './groups.module.css';
import type { FoldedWords } from './words.ts';
import { useFoldedWords } from './words.ts';

interface GateBarsProps {
  readonly bars: readonly GateBar[];
  readonly orientation: Orientation;
  readonly emphases: Emphases;
  readonly texts: DiagramTexts;
  readonly told: number;
  /** The slot whose bars have words; null: all have. */
  readonly slot: number | null;
  /** In px. */
  readonly fontSize: number;
  /** There is room for counts and words. */
  readonly hasWords: boolean;
}

/** A decision of a group: from the member that took it first to the latest, and how many have. */
export const GateBars = memo(function GateBars(props: GateBarsProps) {
  const { bars, orientation, emphases, texts, told, slot, fontSize, hasWords } = props;
  const words = useFoldedWords();
  const lines = useMemo(() => {
    const all = hasWords ? bars.filter((bar) => slot === null || bar.slot === slot) : [];
    return barWords(all, { orientation, fontSize, textOf: (bar, isLatest) => wordsOf(bar, isLatest, texts, words) });
  }, [bars, orientation, slot, fontSize, hasWords, texts, words]);
  return (
    <>
      {bars.map((bar) => {
        const emphasis = emphases.of(bar.key, bar.slot, bar.lastStep === told - 1 ? 'now' : 'past');
        return <GateBarShape key={bar.key} {...{ bar, orientation, emphasis }} />;
      })}
      {lines.map(({ key, text, x, y, anchor, isLatest }) => (
        <text
          key={key}
          className={isLatest ? styles.wordsNow : styles.words}
          {...{ x, y, fontSize }}
          textAnchor={anchor}
          data-kind="taken"
        >
          {text}
        </text>
      ))}
    </>
  );
});

/** The count alone, but for the latest decision. */
function wordsOf(
  { kind, view, count, size }: GateBar,
  isLatest: boolean,
  texts: DiagramTexts,
  words: FoldedWords | null,
) {
  return isLatest && words ? words.taken(count, size, texts.gate(kind, view)) : `${count}/${size}`;
}

interface GateBarProps {
  readonly bar: GateBar;
  readonly orientation: Orientation;
  readonly emphasis: Emphasis;
}

const HALF_WIDTH = 2;

function GateBarShape({ bar, orientation, emphasis }: GateBarProps) {
  const { kind, from, to, lane, count, size } = bar;
  const [start, end] = [pointAt(orientation, { time: from, lane }), pointAt(orientation, { time: to, lane })];
  return (
    <g data-taken={`${count}/${size}`}>
      <rect
        className={`${styles.gateBar} ${kinds[colours[kind] ?? 'ink']} ${emphasisLooks[emphasis]}`}
        {...rectangleOver(orientation, [from, to], [lane - HALF_WIDTH, lane + HALF_WIDTH])}
      />
      {to > from && (
        <g transform={`translate(${start.x},${start.y})scale(0.7)`}>
          <GateSign kind={kind} emphasis={emphasis} />
        </g>
      )}
      <g transform={`translate(${end.x},${end.y})`}>
        <GateSign kind={kind} emphasis={emphasis} />
      </g>
    </g>
  );
}

const colours: Partial<Record<GateBar['kind'], Colour>> = {
  prePrepared: 'pre-prepare',
  prepared: 'prepare',
  committedLocal: 'commit',
  executed: 'request',
  executedTentatively: 'request',
  enteredView: 'view-change',
};

interface VoteBarsProps {
  readonly bars: readonly VoteBar[];
  readonly frame: Frame;
  readonly replicas: number;
  readonly hasWords: boolean;
}

/** The votes of a group: solid up to the member that has fewest, lighter up to the one that has most. */
export const VoteBars = memo(function VoteBars({ bars, frame, replicas, hasWords }: VoteBarsProps) {
  const { orientation, type } = frame;
  return bars.map(({ key, gate, least, most, need, isFull, time, across, length }) => {
    const start = time - length / 2;
    const share = (votes: number) => start + Math.round((votes / replicas) * length);
    const sides = [across - BAR_HEIGHT / 2, across + BAR_HEIGHT / 2] as const;
    const box = (from: number, to: number) => rectangleOver(orientation, [from, to], sides);
    const reach = BAR_HEIGHT / 2 + 3;
    return (
      <g key={key} className={kinds[voteColour(pipVotes[gate])]} data-kind="meter">
        <rect className={styles.barGround} {...box(start, start + length)} />
        <rect className={styles.barMost} {...box(start, share(most))} />
        <rect className={styles.barLeast} {...box(start, share(least))} />
        <path className={styles.barTick} d={lineAcross(orientation, share(need), [across - reach, across + reach])} />
        {!isFull && hasWords && orientation === 'horizontal' && (
          <text
            className={styles.votes}
            x={start + length + METER_TEXT_GAP}
            y={across + type.label * 0.36}
            fontSize={type.label}
          >
            {least < most ? `${least}–${most}/${need}` : `${most}/${need}`}
          </text>
        )}
      </g>
    );
  });
});
