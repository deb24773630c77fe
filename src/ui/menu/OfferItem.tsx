import { Menu } from '@base-ui/react/menu';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './ActionMenu.module.css';
import type { Offer } from './actions.ts';
import { carryOut, offerLabel, refusalText } from './offerTexts.ts';

/** One line of the menu. An offer that would change nothing stays in its place, and says why. */
export function OfferItem({ offer }: { offer: Offer }) {
  const texts = useAllTexts();
  const refusal = refusalText(texts, offer);
  return (
    <Menu.Item className={styles.item} disabled={refusal !== null} onClick={() => carryOut(offer)}>
      <span>{offerLabel(texts, offer)}</span>
      {refusal !== null && <span className={styles.reason}>{refusal}</span>}
    </Menu.Item>
  );
}
