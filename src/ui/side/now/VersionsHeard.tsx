import { GateSign } from '../../../diagram/marks/gate/Gate.tsx';
import { LETTERED_HALF } from '../../../diagram/marks/gate/layout.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import { nodeLabel, nodesOf } from '../../../text/names.ts';
import { accountOf, batchText } from '../../../text/tell/account.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import styles from './VersionsHeard.module.css';
import { versionsHeard } from './versionsHeard.ts';

/** Room for a sign and its outline. */
const HALF = LETTERED_HALF + 2;

/** The meaning of the letters in the picture: each proposal of the liar, and who has heard it. */
export function VersionsHeard() {
  const texts = useAllTexts();
  const { history, cursor } = useAppState(activeRun);
  const heard = versionsHeard(history, cursor.step);
  if (heard.length === 0) return null;
  const account = accountOf(texts, history, cursor.step - 1);
  const nodes = nodesOf(history.setup);
  return (
    <ul className={styles.list} aria-label={texts.details.versions}>
      {heard.map(({ version, batch, by }) => (
        <li key={version} className={styles.item}>
          <svg aria-hidden viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`} width={2 * HALF} height={2 * HALF}>
            <GateSign kind="prePrepared" version={version} />
          </svg>
          <b>{batchText(account, batch)}</b>
          <span>{texts.details.heardBy(by.map((node) => nodeLabel(nodes, node)))}</span>
        </li>
      ))}
    </ul>
  );
}
