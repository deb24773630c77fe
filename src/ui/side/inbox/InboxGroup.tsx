import type { EnvelopeId } from '../../../engine/network/envelope.ts';
import { setFocus } from '../../../store/actions/view.ts';
import { nodeLabel } from '../../../text/names.ts';
import { namingOf } from '../../../text/tell/account.ts';
import controls from '../../atoms/controls.module.css';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useRun } from '../worldNow.ts';
import type { Foreseen } from './foreseen.ts';
import styles from './Inbox.module.css';
import type { InboxGroup as Group } from './inboxRows.ts';
import { MessageRow } from './MessageRow.tsx';
import { TimerRow } from './TimerRow.tsx';

interface Props {
  readonly group: Group;
  readonly foreseen: ReadonlyMap<EnvelopeId, Foreseen>;
  /** A lesson asks what comes: nothing tells of it, and nothing can be done. */
  readonly isAsked: boolean;
  /** It is the only node that is shown. */
  readonly isAlone: boolean;
  onPoint(id: EnvelopeId | null): void;
  onMore(): void;
}

/** The items that wait at one node. */
export function InboxGroup({ group, foreseen, isAsked, isAlone, onPoint, onMore }: Props) {
  const all = useAllTexts();
  const texts = all.inbox;
  const { setup } = useRun().history;
  const { node, rows, left } = group;
  const name = nodeLabel(namingOf(all, setup).nodes, node);
  return (
    <div className={styles.group}>
      {!isAlone && <h3 className={`${panel.heading} ${styles.node}`}>{texts.ofGroup(name, rows.length + left)}</h3>}
      <ol className={styles.rows} aria-label={texts.ofNode(name)}>
        {rows.map((waiting) =>
          waiting.kind === 'timer' ? (
            <TimerRow key={waiting.id} {...{ waiting, isAsked }} />
          ) : (
            <MessageRow
              key={waiting.id}
              {...{ waiting, isAsked, onPoint }}
              foreseen={foreseen.get(waiting.id)}
              nodeShown={isAlone ? node : null}
            />
          ),
        )}
      </ol>
      {left > 0 && (
        <button
          type="button"
          className={`${controls.button} ${styles.more}`}
          onClick={() => (isAlone ? onMore() : setFocus({ kind: 'node', node }))}
        >
          {isAlone ? texts.left(left, Math.min(left, rows.length)) : texts.rest(name, left)}
        </button>
      )}
    </div>
  );
}
