import { bisector } from 'd3-array';
import { CircleAlert, CircleCheck, Flag, RotateCcw, Unplug, X } from 'lucide';
import type { History } from '../../../engine/history.ts';
import type { StepCount } from '../../../engine/numbers.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { Step } from '../../../engine/trace.ts';
import { changeSetup, intervene } from '../../../store/actions/changing.ts';
import { goTo } from '../../../store/actions/stepping.ts';
import { openDialog, setFocus } from '../../../store/actions/view.ts';
import { nodeLabel, nodesOf } from '../../../text/names.ts';
import { Icon } from '../../atoms/Icon.tsx';
import { laneStatusNow } from '../../side/laneStatusNow.ts';
import { useRun } from '../../side/worldNow.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import { downNow } from './downNow.ts';
import styles from './EndCard.module.css';

/** After a violation: the way to its step, and the same run with the rule kept that was broken. */
export function ViolationTiles({ step }: { readonly step: number }) {
  const { endCard } = useAllTexts();
  const { cluster } = useRun().scenario.setup;
  const keepRules = (): void => changeSetup({ cluster: { ...cluster, brokenRule: 0, secondBrokenRule: 0 } });
  return (
    <>
      <Tile deed={endCard.goThere.deed} question={endCard.goThere.question(step)} onPress={() => goTo(step)}>
        <Icon of={CircleAlert} size={20} />
      </Tile>
      {cluster.brokenRule !== 0 && (
        <Tile {...endCard.keepRule} onPress={keepRules}>
          <Icon of={CircleCheck} size={20} />
        </Tile>
      )}
    </>
  );
}

/** Offers to somebody who was not answered: what would help, if it is known, and what else can be tried. */
export function WaysOutTiles() {
  const { endCard } = useAllTexts();
  const run = useRun();
  const { history } = run;
  const [first] = downNow(run);
  if (first === undefined) return <DeedTiles />;
  const bringBack = (): void => {
    goTo(whereItHelps(history));
    intervene({ kind: 'restart', replica: first, memory: 'kept' });
  };
  return (
    <Tile {...endCard.bringBack(nodeLabel(nodesOf(history.setup), first))} onPress={bringBack}>
      <Icon of={RotateCcw} size={20} />
    </Tile>
  );
}

/** At the end of a run that came to rest; else while half of the time that is simulated is left. */
function whereItHelps({ steps, end, setup }: History): StepCount {
  if (end === 'quiet') return steps.length;
  return bisector(({ tick }: Step) => tick).right(steps, setup.untilTick / 2);
}

/** Each begins at the start of the run, where it makes the most difference; the run is kept. */
export function DeedTiles() {
  const { endCard } = useAllTexts();
  const { history, cursor } = useRun();
  const nodes = nodesOf(history.setup);
  const isUp = (node: NodeId): boolean => laneStatusNow(history, node, cursor.step) !== 'crashed';
  let last = history.setup.cluster.replicas - 1;
  while (last > 0 && !isUp(last)) last--;
  const fromStart = (deed: () => void) => () => {
    goTo(0);
    deed();
  };
  return (
    <>
      <Tile
        {...endCard.crash(nodeLabel(nodes, last))}
        onPress={fromStart(() => intervene({ kind: 'crash', replica: last }))}
      >
        <Icon of={X} size={20} />
      </Tile>
      {history.kit.protocol.parts.lies && (
        <Tile
          {...endCard.lie(nodeLabel(nodes, 0))}
          onPress={fromStart(() => {
            setFocus({ kind: 'node', node: 0 });
            openDialog('lie');
          })}
        >
          <Icon of={Flag} size={20} />
        </Tile>
      )}
      <Tile {...endCard.partition} onPress={fromStart(() => openDialog('partition'))}>
        <Icon of={Unplug} size={20} />
      </Tile>
    </>
  );
}

interface TileProps {
  readonly deed: string;
  readonly question: string;
  readonly children: React.ReactNode;
  onPress(): void;
}

function Tile({ deed, question, children, onPress }: TileProps) {
  return (
    <button type="button" className={styles.tile} onClick={onPress}>
      <span className={styles.icon}>{children}</span>
      <span className={styles.words}>
        <b className={styles.deed}>{deed}</b>
        <span className={styles.question}>{question}</span>
      </span>
    </button>
  );
}
