import { useEffect, useMemo, useRef, useState } from 'react';
import type { EnvelopeId } from '../../../engine/network/envelope.ts';
import { setFocus } from '../../../store/actions/view.ts';
import { isBeatShown } from '../../../store/lesson.ts';
import { useAppState } from '../../../store/store.ts';
import { nodeLabel } from '../../../text/names.ts';
import { namingOf } from '../../../text/tell/account.ts';
import controls from '../../atoms/controls.module.css';
import { useAllTexts } from '../../texts/useTexts.ts';
import { Opened } from '../Opened.tsx';
import panel from '../Panel.module.css';
import { useRun } from '../worldNow.ts';
import styles from './Inbox.module.css';
import { InboxGroup } from './InboxGroup.tsx';
import { inboxRows, ROWS_FIRST } from './inboxRows.ts';
import { KindFilter } from './KindFilter.tsx';
import { useForeseen } from './useForeseen.ts';
import { usePointed } from './usePointed.ts';
import { useShownNode } from './useShownNode.ts';
import { useWaitingInOrder } from './waitingNow.ts';

/** The messages and timers that wait at the node in focus, or at all of them, and what can be done with each now. */
export function Inbox({ isSheet }: { readonly isSheet: boolean }) {
  const texts = useAllTexts();
  const { setup } = useRun().history;
  const isAsked = useAppState(isBeatShown);
  const node = useShownNode();
  const waiting = useWaitingInOrder(isAsked);
  const [kind, setKind] = useState<string | null>(null);
  const [most, setMost] = useState(ROWS_FIRST);
  const [pointed, setPointed] = useState<EnvelopeId | null>(null);
  const { groups, counts, kinds } = useMemo(
    () => inboxRows(waiting, { node, kind, most }),
    [waiting, node, kind, most],
  );
  const messages = useMemo(() => groups.flatMap(({ rows }) => rows).filter((one) => one.kind === 'message'), [groups]);
  const foreseen = useForeseen(isAsked ? null : messages);
  usePointed(messages.some(({ id }) => id === pointed) ? pointed : null);
  const name = node === null ? null : nodeLabel(namingOf(texts, setup).nodes, node);
  const summary = useKeyboardHere();
  return (
    <Opened title={name === null ? texts.inbox.title : texts.inbox.ofNode(name)} isSheet={isSheet}>
      <section className={styles.inbox} aria-label={texts.inbox.title}>
        <p ref={summary} id="inbox" tabIndex={-1} className={`${panel.small} ${panel.muted}`}>
          {groups.length === 0 ? texts.inbox.nothing : texts.inbox[isAsked ? 'asked' : 'inOrder'](counts)}
        </p>
        <div className={styles.tools}>
          {kinds.length > 1 && <KindFilter kinds={kinds} chosen={kind} onChoose={setKind} />}
          {node !== null && (
            <button type="button" className={controls.button} onClick={() => setFocus(null)}>
              {texts.inbox.allNodes}
            </button>
          )}
        </div>
        {groups.map((group) => (
          <InboxGroup
            key={group.node}
            {...{ group, foreseen, isAsked }}
            isAlone={node !== null}
            onPoint={setPointed}
            onMore={() => setMost(2 * most)}
          />
        ))}
      </section>
    </Opened>
  );
}

/** Brings the keyboard to what was opened. */
function useKeyboardHere() {
  const summary = useRef<HTMLParagraphElement>(null);
  useEffect(() => summary.current?.focus({ preventScroll: true }), []);
  return summary;
}
