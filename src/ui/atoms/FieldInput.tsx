import { useId, useState } from 'react';
import type { Field } from '../../engine/interventions/intervention.ts';
import { nodeLabel, nodesOf } from '../../text/names.ts';
import type { Texts } from '../../text/texts.ts';
import styles from '../side/faults/NetworkForm.module.css';
import { isFilled } from '../side/faults/networkForms.ts';
import { useWorld } from '../side/worldNow.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import controls from './controls.module.css';

interface FieldInputProps {
  readonly field: Field;
  readonly initial: number;
  /** Called with NaN while the text is not a number. */
  readonly onChange: (value: number) => void;
}

/** One field of an action: a node is chosen, a number typed. */
export function FieldInput(props: FieldInputProps) {
  const texts = useAllTexts();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{fieldName(texts, props.field)}</label>
      {props.field.type === 'node' ? <NodeSelect id={id} {...props} /> : <NumberInput id={id} {...props} />}
    </div>
  );
}

function NodeSelect({ id, initial, onChange }: FieldInputProps & { readonly id: string }) {
  const { setup } = useWorld();
  const { cluster } = setup;
  const nodes = Array.from({ length: cluster.replicas + cluster.clients }, (_, node) => node);
  return (
    <select
      id={id}
      className={controls.select}
      defaultValue={initial}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {nodes.map((node) => (
        <option key={node} value={node}>
          {nodeLabel(nodesOf(setup), node)}
        </option>
      ))}
    </select>
  );
}

function NumberInput({ id, field, initial, onChange }: FieldInputProps & { readonly id: string }) {
  const [isValid, setValid] = useState(true);
  const bounds = field.type === 'number' ? { min: field.least, max: field.most } : {};
  return (
    <input
      id={id}
      type="number"
      className={controls.field}
      defaultValue={initial}
      {...bounds}
      aria-invalid={!isValid}
      onChange={(event) => {
        const value = event.target.valueAsNumber;
        setValid(isFilled(field, value));
        onChange(value);
      }}
    />
  );
}

/** Returns the name of a field: the one of the setup, where the setup has it too. */
function fieldName({ controls: setup, panels }: Texts, { name }: Field): string {
  const { latency, jitter, loss, duplication } = setup;
  const names: Readonly<Record<string, string>> = {
    latency,
    jitter,
    loss,
    duplication,
    from: panels.from,
    to: panels.to,
  };
  return names[name] ?? name;
}
