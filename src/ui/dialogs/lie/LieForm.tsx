import { useDeferredValue, useId, useState } from 'react';
import type { NodeId } from '../../../engine/protocol.ts';
import type { World } from '../../../engine/world.ts';
import { behaviourOf } from '../../../protocols/pbft/lies/index.ts';
import type { ReplicaState } from '../../../protocols/pbft/rules/replicaState.ts';
import { primaryOf } from '../../../protocols/quorum.ts';
import { intervene } from '../../../store/actions/changing.ts';
import { openDialog } from '../../../store/actions/view.ts';
import { useAppState } from '../../../store/store.ts';
import { nodeLabel } from '../../../text/names.ts';
import type { WaysToLie } from '../../../text/waysToLie.ts';
import controls from '../../atoms/controls.module.css';
import { refusalOf } from '../../menu/actions.ts';
import { useWorld } from '../../side/worldNow.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import dialog from '../forms.module.css';
import { useDialogTexts } from '../useDialogTexts.ts';
import { BehaviourList } from './BehaviourList.tsx';
import styles from './Lie.module.css';
import { LieFields } from './LieFields.tsx';
import { LiePreview } from './LiePreview.tsx';
import { LiesNow } from './LiesNow.tsx';
import type { LieValues } from './lieForm.ts';
import { actionOf, groupsOffered, isAmountValid, roleOf, usualValues } from './lieForm.ts';

/** Makes a node lie from this step on: the behaviour, the recipients, and a preview of the outcome. */
export function LieForm() {
  const texts = useDialogTexts().lies;
  const page = useAllTexts();
  const world = useWorld();
  const focus = useAppState((state) => state.focus);
  const usualLieOf = (node: NodeId): LieValues => usualLie(world, node, page.waysToLie);
  const [values, setValues] = useState(() => usualLieOf(focus && focus.kind !== 'message' ? focus.node : 0));
  const previewed = useDeferredValue(values);
  const faultId = useId();
  const action = actionOf(values);
  const refused = isAmountValid(values) ? refusalOf(world, action) : null;
  const fault = isAmountValid(values) ? refused && page.interventions.noEffect[refused] : amountRule(values);
  function amountRule({ behaviour }: LieValues): string {
    const bounds = behaviourOf(behaviour).amount;
    const { amount = '' } = page.waysToLie[behaviour];
    return bounds ? texts.amountRule(amount, bounds.least, bounds.most) : '';
  }
  return (
    <form
      className={`${dialog.form} ${styles.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (fault !== null) return;
        // First: there may be no room for another run, which opens another dialog.
        openDialog(null);
        intervene(action);
      }}
    >
      <p className={`${dialog.intro} ${styles.across}`}>{texts.intro}</p>
      <div className={styles.column}>
        <NodeChoice node={values.node} onChange={(node) => setValues(usualLieOf(node))} />
        <LiesNow node={values.node} />
        <BehaviourList values={values} onChange={setValues} />
      </div>
      <div className={styles.column}>
        <LieFields values={values} faultId={fault === null ? null : faultId} onChange={setValues} />
        <section className={styles.preview} aria-live="polite">
          <h3 className={styles.heading}>{texts.preview}</h3>
          {fault === null && <LiePreview values={previewed} />}
        </section>
      </div>
      <div className={`${dialog.foot} ${styles.across}`}>
        <p role="alert" id={faultId} className={dialog.fault}>
          {fault}
        </p>
        <button type="submit" className={`${controls.button} ${controls.primary}`} aria-disabled={fault !== null}>
          {texts.apply}
        </button>
      </div>
    </form>
  );
}

function NodeChoice({ node, onChange }: { readonly node: NodeId; readonly onChange: (node: NodeId) => void }) {
  const texts = useDialogTexts().lies;
  const { cluster } = useWorld().setup;
  const nodes = Array.from({ length: cluster.replicas + cluster.clients }, (_, id) => id);
  return (
    <label className={dialog.label}>
      <span>{texts.who}</span>
      <select className={controls.select} value={node} onChange={(event) => onChange(Number(event.target.value))}>
        {nodes.map((id) => (
          <option key={id} value={id}>
            {nodeLabel(cluster, id)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The lie that is chosen first is one the node can tell now: a primary about proposals, a backup about votes. */
function usualLie(world: World, node: NodeId, waysToLie: WaysToLie): LieValues {
  const { cluster } = world.setup;
  const groups = groupsOffered(roleOf(node, cluster), '', waysToLie);
  const state = world.nodes[node]?.state as Partial<ReplicaState> | undefined;
  const isPrimary = primaryOf(state?.view ?? 0, cluster.replicas) === node;
  const fitting = groups.find(({ touched }) => touched === (isPrimary ? 'primary' : 'votes')) ?? groups[0];
  return usualValues(fitting?.ids[0] ?? 'silentToSome', node, cluster);
}
