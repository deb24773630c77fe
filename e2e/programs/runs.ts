import type { History } from '../../src/engine/history.ts';
import type { Setup } from '../../src/engine/setup.ts';
import type { About } from '../../src/export/about.ts';
import { aboutRun } from '../../src/export/about.ts';
import { wholeRun } from '../../src/export/format.ts';
import type { FormatId } from '../../src/export/index.ts';
import { formats } from '../../src/export/index.ts';
import { runOf } from '../../src/protocols/run.ts';
import { scenarioOf } from '../../src/scenario/builtIn/index.ts';
import { english } from '../../src/text/en/language.ts';
import type { Texts } from '../../src/text/texts.ts';
import { chinese } from '../../src/text/zh/language.ts';

/** A run as a program is given it. */
export interface Sample {
  readonly name: string;
  readonly history: History;
  readonly about: About;
  readonly texts: Texts;
}

const en = { ...(await english.load()), ...(await english.loadExplanations()) };
const zh = { ...(await chinese.load()), ...(await chinese.loadExplanations()) };
const clear = scenarioOf('clear').setup;

function sampleOf(name: string, setup: Setup, title: string, texts: Texts = en): Sample {
  const about = { ...aboutRun(setup, title, `https://pbft.example/lab/?s=1.${name}&at=3&lang=en`), isInPicture: true };
  return { name, history: runOf(setup), about, texts };
}

/** A usual run, a change of view, very many replicas, a title that means something everywhere, and Chinese. */
export const samples: readonly Sample[] = [
  sampleOf('figure', scenarioOf('figure').setup, 'One replica crashes'),
  sampleOf('primaryDown', scenarioOf('primaryDown').setup, 'The primary crashes'),
  sampleOf('many', { ...clear, cluster: { ...clear.cluster, replicas: 31 } }, 'Thirty-one replicas'),
  sampleOf('nasty', clear, '%%{init}%% \\end{tikzpicture} <b>&star;</b> @enduml "; #35; $x_1^2$ ~ {"R0":9} end'),
  sampleOf('zh', scenarioOf('figure').setup, '一个副本崩溃', zh),
];

export function written({ history, about, texts }: Sample, format: FormatId): string {
  return formats[format].write(history, wholeRun(history), about, texts);
}

/** The names of the lanes in the formats. */
export function lanesOf({ history }: Sample): string[] {
  const { replicas, clients } = history.setup.cluster;
  const names = Array.from({ length: replicas }, (_, replica) => `R${replica}`);
  return [...Array.from({ length: clients }, (_, client) => (clients === 1 ? 'C' : `C${client}`)), ...names];
}
