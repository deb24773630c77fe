import type { MessageKind } from '../../../protocols/index.ts';
import controls from '../../atoms/controls.module.css';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import styles from './Inbox.module.css';
import type { InboxRows } from './inboxRows.ts';
import { TIMERS } from './inboxRows.ts';

interface Props {
  readonly kinds: InboxRows['kinds'];
  readonly chosen: string | null;
  onChoose(kind: string | null): void;
}

/** The choice of a kind of messages, or of timers, each with the number of those that wait. */
export function KindFilter({ kinds, chosen, onChoose }: Props) {
  const { inbox, words } = useAllTexts();
  const nameOf = (kind: string): string =>
    kind === TIMERS ? inbox.timers : (words.messages[kind as MessageKind] ?? kind);
  const everything = kinds.reduce((sum, [, count]) => sum + count, 0);
  const shown = kinds.some(([kind]) => kind === chosen) ? (chosen ?? '') : '';
  return (
    <label className={styles.filter}>
      <span className={panel.small}>{inbox.kind}</span>
      <select className={controls.select} value={shown} onChange={({ target }) => onChoose(target.value || null)}>
        <option value="">{inbox.everyKind(everything)}</option>
        {kinds.map(([kind, count]) => (
          <option key={kind} value={kind}>
            {inbox.ofKind(nameOf(kind), count)}
          </option>
        ))}
      </select>
    </label>
  );
}
