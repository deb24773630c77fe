import type { NodeId } from '../../../engine/protocol.ts';
import { intervene } from '../../../store/actions/changing.ts';
import { openDialog } from '../../../store/actions/view.ts';
import { nodeLabel } from '../../../text/names.ts';
import { lieWords } from '../../../text/waysToLie.ts';
import controls from '../../atoms/controls.module.css';
import { useWorld } from '../../side/worldNow.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import { useDialogTexts } from '../useDialogTexts.ts';
import styles from './Lie.module.css';

/** The ways in which a node lies already: another one comes on top of them. */
export function LiesNow({ node }: { readonly node: NodeId }) {
  const texts = useDialogTexts().lies;
  const { waysToLie } = useAllTexts();
  const { nodes, setup } = useWorld();
  const lies = nodes[node]?.behaviours ?? [];
  if (lies.length === 0) return null;
  const stop = (behaviour: string): void => {
    // First: there may be no room for another run, which opens another dialog.
    openDialog(null);
    intervene({ kind: 'behave', node, behaviour });
  };
  return (
    <section>
      <h3 className={styles.heading}>{texts.now(nodeLabel(setup.cluster, node))}</h3>
      <ul className={styles.now}>
        {lies.map(({ behaviour }) => (
          <li key={behaviour}>
            <span>{lieWords(waysToLie, behaviour).name}</span>
            <button type="button" className={controls.button} onClick={() => stop(behaviour)}>
              <span>{texts.stop}</span>
              <span className="visuallyHidden">{`: ${lieWords(waysToLie, behaviour).name}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
