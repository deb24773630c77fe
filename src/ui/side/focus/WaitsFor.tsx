import { useMemo } from 'react';
import type { NodeId } from '../../../engine/protocol.ts';
import type { MissingMessage, WaitingItem } from '../../../protocols/pbft/explain/waiting.ts';
import { waitingAt } from '../../../protocols/pbft/explain/waiting.ts';
import { nodeLabel } from '../../../text/names.ts';
import { idleText, waitingItemText, whereaboutsText } from '../../../text/tell/pbft/waitingText.ts';
import { StepLink } from '../../atoms/StepLink.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useRun, useWorld } from '../worldNow.ts';
import { MeterView } from './MeterView.tsx';
import { waitingMeter } from './meter.ts';
import { linkOfMissing, unsentText } from './missing.ts';
import { TimerBars } from './TimerBars.tsx';
import styles from './WaitsFor.module.css';

/** The reason why a node does not go on: what it has, what it needs, and the fate of every message it lacks. */
export function WaitsFor({ node }: { node: NodeId }) {
  const texts = useAllTexts();
  const { history, cursor } = useRun();
  const world = useWorld();
  const waiting = useMemo(() => waitingAt(history, cursor.step, node, world), [history, cursor.step, node, world]);
  const name = nodeLabel(history.setup.cluster, node);
  const { items, timers, up } = waiting;
  return (
    <div className={panel.sub}>
      <h3 className={panel.heading}>{texts.details.waitsFor}</h3>
      {!up && <p className={panel.small}>{texts.waiting.down(name)}</p>}
      {up && items.length === 0 && <p className={panel.small}>{idleText(texts, waiting, history.setup.cluster)}</p>}
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={JSON.stringify(item.waiting)}>
            <Item item={item} node={node} />
          </li>
        ))}
      </ul>
      {timers.length > 0 && <TimerBars waiting={waiting} />}
    </div>
  );
}

function Item({ item, node }: { item: WaitingItem; node: NodeId }) {
  const texts = useAllTexts();
  const { cluster } = useWorld().setup;
  const meter = waitingMeter(item.waiting, node);
  const isSent = ({ whereabouts }: MissingMessage): boolean => whereabouts.kind !== 'notSent';
  // The fates of the missing messages follow one by one, each with its link: the sentence leaves them out.
  const have = waitingItemText(texts, { ...item, missing: [] }, node, cluster);
  return (
    <>
      <p className={styles.have}>
        {meter && <MeterView meter={meter} size="large" />} <span>{have}</span>
      </p>
      <ul className={styles.missing}>
        {item.missing.filter(isSent).map((message) => (
          <Missing key={message.from} message={message} node={node} />
        ))}
        {unsentText(texts, item.missing, cluster).map((text) => (
          <li key={text} className={styles.fate}>
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}

function Missing({ message, node }: { message: MissingMessage; node: NodeId }) {
  const texts = useAllTexts();
  const { history } = useRun();
  const link = linkOfMissing(history, message.whereabouts);
  return (
    <li className={styles.fate}>
      <span>{whereaboutsText(texts, message, node, history.setup.cluster)}</span>
      {link && <StepLink index={link.index} focus={{ kind: 'message', id: link.id }} />}
    </li>
  );
}
