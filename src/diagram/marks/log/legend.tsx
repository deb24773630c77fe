import type { LegendEntry, LegendLog, MarkLegend } from '../../legend.ts';
import { SAMPLE_MIDDLE, SAMPLE_WIDTH } from '../../legend.ts';
import { LogBoxShape } from './Logs.tsx';
import type { Cell } from './layout.ts';
import { NULL_SLOT } from './layout.ts';
import styles from './log.module.css';
import type { LogEntry } from './scene.ts';
import { WindowStrip } from './WindowStrip.tsx';

const FONT = 13;

interface Sample {
  readonly what: LogEntry['what'];
  readonly text: string;
}

const samples: Readonly<Record<Exclude<LegendLog, 'window'>, Sample>> = {
  executed: { what: 'executed', text: '1 · x = 1' },
  committed: { what: 'committed', text: '2' },
  tentative: { what: 'tentative', text: '1 · x = 1' },
  undone: { what: 'undone', text: '1 · x = 1' },
  null: { what: 'executed', text: `2 · ${NULL_SLOT}` },
  fetched: { what: 'fetched', text: '1–4' },
  collected: { what: 'executed', text: '1 · x = 1' },
};

const kinds: readonly LegendLog[] = [
  'executed',
  'committed',
  'tentative',
  'undone',
  'null',
  'fetched',
  'collected',
  'window',
];

export const logLegend: MarkLegend = ({ parts }) => {
  return parts.log ? kinds.map(entryOf) : [];
};

function entryOf(kind: LegendLog): LegendEntry {
  return { key: kind, group: 'logs', meaning: ({ logNames }) => logNames[kind], sample: <LogSample kind={kind} /> };
}

const cells: readonly Cell[] = ['executed', 'executed', 'committed', 'empty'];

function LogSample({ kind }: { readonly kind: LegendLog }) {
  if (kind === 'window') {
    const mark = { low: 4, high: 8, cells, aside: 0 };
    return <WindowStrip mark={mark} x={26} width={SAMPLE_WIDTH - 40} y={SAMPLE_MIDDLE} />;
  }
  const { what, text } = samples[kind];
  return (
    <g className={kind === 'collected' ? styles.collected : undefined}>
      <LogBoxShape what={what} x={30} y={SAMPLE_MIDDLE} width={80} height={26} text={text} fontSize={FONT} />
    </g>
  );
}
