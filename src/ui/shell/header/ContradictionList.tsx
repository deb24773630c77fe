import type { Contradiction } from '../../../protocols/pbft/explain/contradictions.ts';
import { contradictionsOf } from '../../../protocols/pbft/explain/contradictions.ts';
import { goTo } from '../../../store/actions/stepping.ts';
import { nodeLabel } from '../../../text/names.ts';
import controls from '../../atoms/controls.module.css';
import { useRun } from '../../side/worldNow.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import styles from './Convictions.module.css';

/** The number of proofs that are listed one by one. */
const PROOFS_TOLD_MAX = 6;

/** The signed messages up to this step that contradict each other, with sender and holder. Empty where none do. */
export function ContradictionList() {
  const { convictions } = useAllTexts();
  const { history, cursor } = useRun();
  const contradictions = contradictionsOf(history).filter(({ steps }) => steps[1] < cursor.step);
  if (contradictions.length === 0) return null;
  const left = contradictions.length - PROOFS_TOLD_MAX;
  return (
    <section className={styles.conflict}>
      <h3>{convictions.contradictions}</h3>
      <ul className={styles.proofs}>
        {contradictions.slice(0, PROOFS_TOLD_MAX).map((contradiction) => (
          <Proof key={`${contradiction.holder}.${contradiction.steps.join()}`} {...contradiction} />
        ))}
      </ul>
      {left > 0 && <p>{convictions.more(left)}</p>}
    </section>
  );
}

function Proof({ holder, liar, message, label, steps }: Contradiction) {
  const { convictions, words } = useAllTexts();
  const { scenario } = useRun();
  const nodes = scenario.setup.cluster;
  const about = aboutText(words, message, label);
  return (
    <li>
      <span>
        {convictions.contradiction(nodeLabel(nodes, holder), nodeLabel(nodes, liar), words.messages[message], about)}
      </span>{' '}
      <button type="button" className={controls.button} onClick={() => goTo(steps[1] + 1)}>
        {convictions.contradictionSteps(steps[0] + 1, steps[1] + 1)}
      </button>
    </li>
  );
}

function aboutText(
  words: ReturnType<typeof useAllTexts>['words'],
  message: Contradiction['message'],
  { major, minor }: Contradiction['label'],
): string {
  if (message === 'viewChange' || message === 'newView') return words.view(major);
  return message === 'checkpoint' ? words.checkpoint(minor) : words.slot(minor);
}
