import { useDeferredValue, useId, useState } from 'react';
import type { NodeId } from '../../../engine/protocol.ts';
import type { World } from '../../../engine/world.ts';
import { behaviourOf } from '../../../protocols/pbft/lies/index.ts';
import type { ReplicaState } from '../../../protocols/pbft/rules/replicaState.ts';
import { primaryOf } from '../../../protocols/quorum.ts';
import { intervene } from '../../../store/actions/changing.ts';
import { goTo } from '../../../store/actions/stepping.ts';
import { openDialog, setFocus } from '../../../store/actions/view.ts';
import { useAppState } from '../../../store/store.ts';
import { nodeLabel } from '../../../text/names.ts';
import { lieSentence } from '../../../text/tell/lieSentence.ts';
import type { WaysToLie } from '../../../text/waysToLie.ts';
import controls from '../../atoms/controls.module.css';
import { NodeOptions } from '../../atoms/NodeOptions.tsx';
import { refusalOf } from '../../menu/actions.ts';
import { useRun, useWorld } from '../../side/worldNow.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import dialog from '../forms.module.css';
import { useDialogTexts } from '../useDialogTexts.ts';
import { BehaviourList } from './BehaviourList.tsx';
import styles from './Lie.module.css';
import { LieConsequence } from './LieConsequence.tsx';
import { LieFields } from './LieFields.tsx';
import { LiePreview } from './LiePreview.tsx';
import { LiesNow } from './LiesNow.tsx';
import type { LieValues } from './lieForm.ts';
import { actionOf, groupsOffered, isAmountValid, liarOf, roleOf, usualValues } from './lieForm.ts';
import { usePrediction } from './usePrediction.ts';

/**
 * Makes a node lie: the behaviour, the recipients, and a preview of the outcome. It lies from this step on, or, where
 * that would change nothing, from the last step from which it would change something.
 */
export function LieForm() {
  const texts = useDialogTexts().lies;
  const page = useAllTexts();
  const world = useWorld();
  const { cursor } = useRun();
  const liar = useAppState(liarOf);
  const usualLieOf = (node: NodeId): LieValues => usualLie(world, node, page.waysToLie);
  const [values, setValues] = useState(() => usualLieOf(liar));
  const prediction = usePrediction(useDeferredValue(values));
  const faultId = useId();
  const action = actionOf(values);
  const refused = isAmountValid(values) ? refusalOf(world, action) : null;
  const fault = isAmountValid(values) ? refused && page.interventions.noEffect[refused] : amountRule(values);
  const foretold = prediction?.values === values ? prediction : undefined;
  const from = foretold?.from ?? cursor.step;
  function amountRule({ behaviour }: LieValues): string {
    const bounds = behaviourOf(behaviour).amount;
    const { amount = '' } = page.waysToLie[behaviour];
    return bounds ? texts.amountRule(amount, bounds.least, bounds.most) : '';
  }
  const sentence = lieSentence(
    page.waysToLie[values.behaviour],
    nodeLabel(world.setup.cluster, values.node),
    values.amount,
  );
  return (
    <form
      className={`${dialog.form} ${styles.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (fault !== null) return;
        // First: there may be no room for another run, which opens another dialog.
        openDialog(null);
        if (from !== cursor.step) goTo(from);
        intervene(action);
      }}
    >
      <div className={styles.column}>
        <NodeChoice
          node={values.node}
          onChange={(node) => {
            setFocus({ kind: 'node', node });
            setValues(usualLieOf(node));
          }}
        />
        <LiesNow node={values.node} />
        <BehaviourList values={values} from={foretold && from !== cursor.step ? from : null} onChange={setValues} />
      </div>
      <div className={styles.column}>
        <div className={styles.told}>
          <h3>{page.waysToLie[values.behaviour].name}</h3>
          <p className={dialog.intro}>{sentence}</p>
        </div>
        <LieFields values={values} faultId={fault === null ? null : faultId} onChange={setValues} />
        {fault === null && <LiePreview prediction={prediction} />}
      </div>
      <div className={`${dialog.foot} ${styles.across} ${styles.foot}`}>
        <div>
          <p role="alert" id={faultId} className={dialog.fault}>
            {fault}
          </p>
          {fault === null && <LieConsequence node={values.node} from={from} />}
        </div>
        <div className={dialog.actions}>
          <button type="button" className={controls.button} onClick={() => openDialog(null)}>
            {texts.cancel}
          </button>
          <button type="submit" className={`${controls.button} ${controls.primary}`} aria-disabled={fault !== null}>
            {from === cursor.step ? texts.apply : texts.applyEarlier(from)}
          </button>
        </div>
      </div>
    </form>
  );
}

function NodeChoice({ node, onChange }: { readonly node: NodeId; readonly onChange: (node: NodeId) => void }) {
  const texts = useDialogTexts().lies;
  const { setup } = useWorld();
  return (
    <label className={styles.who}>
      <span>{texts.who}</span>
      <select className={controls.select} value={node} onChange={(event) => onChange(Number(event.target.value))}>
        <NodeOptions setup={setup} />
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
