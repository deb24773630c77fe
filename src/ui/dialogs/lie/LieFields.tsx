import type { NodeId } from '../../../engine/protocol.ts';
import { behaviourOf } from '../../../protocols/pbft/lies/index.ts';
import { nodeLabel } from '../../../text/names.ts';
import controls from '../../atoms/controls.module.css';
import { useWorld } from '../../side/worldNow.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import dialog from '../forms.module.css';
import { useDialogTexts } from '../useDialogTexts.ts';
import styles from './Lie.module.css';
import type { LieValues } from './lieForm.ts';
import { isAmountValid, lettersOffered, recipientsOf } from './lieForm.ts';

interface Props {
  readonly values: LieValues;
  /** The element that says what is wrong; null where nothing is. */
  readonly faultId: string | null;
  readonly onChange: (values: LieValues) => void;
}

/** The parameters of a behaviour, as its descriptor has them: a letter for each recipient, and a number. */
export function LieFields({ values, faultId, onChange }: Props) {
  const texts = useDialogTexts().lies;
  const behaviour = behaviourOf(values.behaviour);
  const words = useAllTexts().waysToLie[values.behaviour];
  const { cluster } = useWorld().setup;
  const recipients = recipientsOf(behaviour, values.node, cluster);
  return (
    <>
      {recipients.length > 0 && (
        <fieldset className={styles.group}>
          <legend className={styles.heading}>{texts.recipients}</legend>
          <div className={styles.recipients}>
            {recipients.map((node) => (
              <Recipient key={node} node={node} values={values} onChange={onChange} />
            ))}
          </div>
        </fieldset>
      )}
      {behaviour.amount && (
        <label className={dialog.label}>
          <span>{words.amount}</span>
          <input
            type="number"
            className={controls.field}
            value={values.amount}
            min={behaviour.amount.least}
            max={behaviour.amount.most}
            aria-invalid={!isAmountValid(values)}
            aria-describedby={faultId ?? undefined}
            onChange={(event) => onChange({ ...values, amount: event.target.value })}
          />
        </label>
      )}
    </>
  );
}

function Recipient({ node, values, onChange }: Pick<Props, 'values' | 'onChange'> & { readonly node: NodeId }) {
  const behaviour = behaviourOf(values.behaviour);
  const words = useAllTexts().waysToLie[values.behaviour];
  const { cluster } = useWorld().setup;
  return (
    <label className={styles.recipient}>
      <span>{nodeLabel(cluster, node)}</span>
      <select
        className={controls.select}
        value={values.letters[node]}
        onChange={(event) => onChange({ ...values, letters: values.letters.with(node, event.target.value) })}
      >
        {lettersOffered(behaviour, words).map((letter) => (
          <option key={letter} value={letter}>
            {words.letters?.[letter]}
          </option>
        ))}
      </select>
    </label>
  );
}
