import styles from '../../draw/ground.module.css';
import type { LegendLog } from '../../legend.ts';
import { SAMPLE_HEIGHT, SAMPLE_WIDTH } from '../../legend.ts';
import { LogBoxShape } from './Logs.tsx';
import type { Cell } from './layout.ts';
import { NULL_SLOT } from './layout.ts';
import type { LogEntry } from './scene.ts';
import { WindowStrip } from './WindowStrip.tsx';

const MIDDLE = SAMPLE_HEIGHT / 2;
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

const cells: readonly Cell[] = ['executed', 'executed', 'committed', 'empty'];

/** Entries of a log and its window, for the legend. */
export function LogSample({ log }: { readonly log: LegendLog }) {
  if (log === 'window') {
    return <WindowStrip mark={{ low: 4, high: 8, cells, aside: 0 }} x={26} width={SAMPLE_WIDTH - 40} y={MIDDLE} />;
  }
  const { what, text } = samples[log];
  return (
    <g className={log === 'collected' ? styles.collected : undefined}>
      <LogBoxShape what={what} x={30} y={MIDDLE} width={80} height={26} text={text} fontSize={FONT} />
    </g>
  );
}
