import { Inbox } from 'lucide';
import type { NodeId } from '../../../engine/protocol.ts';
import { setSidePanel } from '../../../store/actions/sidePanel.ts';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import styles from './Inbox.module.css';
import { useWaiting } from './waitingNow.ts';

/** The way from a node to what waits at it, with the number of that. */
export function InboxButton({ node }: { readonly node: NodeId }) {
  const texts = useAllTexts().inbox;
  const count = useWaiting().filter((waiting) => waiting.node === node).length;
  return (
    <button type="button" className={`${controls.button} ${styles.open}`} onClick={() => setSidePanel('inbox')}>
      <Icon of={Inbox} size={16} />
      <span>{texts.button(count)}</span>
    </button>
  );
}
