import { memo } from 'react';
import kinds from '../../../diagram/draw/kinds.module.css';
import { styleOf } from '../../../diagram/messageStyle.ts';
import { nextDelivery } from '../../../engine/deliveredNext.ts';
import type { WaitingMessage } from '../../../engine/inbox.ts';
import type { Envelope, EnvelopeId } from '../../../engine/network/envelope.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import { intervene } from '../../../store/actions/changing.ts';
import { setFocus } from '../../../store/actions/view.ts';
import { useAppState } from '../../../store/store.ts';
import { namingOf } from '../../../text/tell/account.ts';
import { inputName } from '../../../text/tell/pbft/ignoredSentence.ts';
import type { Texts } from '../../../text/texts.ts';
import controls from '../../atoms/controls.module.css';
import { actionLabel } from '../../menu/offerTexts.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import { ActionButtons } from '../ActionButtons.tsx';
import { useRun, useWorld } from '../worldNow.ts';
import type { Foreseen } from './foreseen.ts';
import styles from './Inbox.module.css';

interface Props {
  readonly waiting: WaitingMessage;
  /** Undefined while it is not known yet, or may not be. */
  readonly foreseen: Foreseen | undefined;
  readonly isAsked: boolean;
  /** The node whose inbox is shown; null for those of all. */
  readonly nodeShown: NodeId | null;
  onPoint(id: EnvelopeId | null): void;
}

/** A message that waits. Pressed, it comes into focus, and everything that can be done to it is there. */
export const MessageRow = memo(function MessageRow({ waiting, foreseen, isAsked, nodeShown, onPoint }: Props) {
  const texts = useAllTexts();
  const { setup } = useRun().history;
  const { id, envelope } = waiting;
  const isOpen = useAppState(({ focus }) => focus?.kind === 'message' && focus.id === id);
  const name = inputName(namingOf(texts, setup), envelope);
  const isIdle = foreseen !== undefined && foreseen.outcome !== 'taken';
  const close = (): void => setFocus(nodeShown === null ? null : { kind: 'node', node: nodeShown });
  return (
    <li
      className={styles.row}
      data-waiting={id}
      data-outcome={foreseen?.outcome}
      onPointerEnter={() => onPoint(id)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(id)}
      onBlur={() => onPoint(null)}
    >
      <div className={styles.line}>
        <button
          type="button"
          className={styles.name}
          aria-expanded={isOpen}
          onClick={() => (isOpen ? close() : setFocus({ kind: 'message', id }))}
        >
          <span className={`${styles.mark} ${kinds[styleOf(envelope.message.kind).colour]}`} aria-hidden />
          <span>
            <span className={styles.what}>{name}</span>{' '}
            <span className={styles.when}>{stateOf(texts, envelope, isAsked)}</span>
          </span>
        </button>
        {!isAsked && !isOpen && <DeliverButton id={id} name={name} />}
      </div>
      {foreseen && (isIdle || isOpen) && <p className={styles.reason}>{effectOf(texts, foreseen)}</p>}
      {isOpen && !isAsked && <ActionButtons focus={{ kind: 'message', id }} />}
    </li>
  );
});

function DeliverButton({ id, name }: { readonly id: EnvelopeId; readonly name: string }) {
  const texts = useAllTexts();
  const delivery = nextDelivery(useWorld(), id);
  const label = actionLabel(texts, delivery);
  return (
    <button
      type="button"
      className={`${controls.button} ${styles.deed}`}
      aria-label={`${label}: ${name}`}
      onClick={() => intervene(delivery)}
    >
      {label}
    </button>
  );
}

/** When it arrives, and what tells it from its like: its view, and the number of a copy. */
function stateOf({ inbox }: Texts, { message, held, heldTick, arrivesTick, copy }: Envelope, isAsked: boolean): string {
  const view = 'view' in message && typeof message.view === 'number' && message.view > 0 ? message.view : null;
  const state = held ? inbox.held(heldTick ?? arrivesTick) : inbox.arrives(arrivesTick);
  return [
    isAsked ? (held ? inbox.heldNow : inbox.inFlight) : state,
    ...(view === null ? [] : [inbox.view(view)]),
    ...(copy === 0 ? [] : [inbox.copy(copy)]),
  ].join(' · ');
}

function effectOf({ inbox }: Texts, { sentence }: Foreseen): string {
  return sentence === null ? inbox.keptAway : inbox.deliveredNext(sentence);
}
