import { useId, useState } from 'react';
import type { ActionField } from '../../engine/interventions/intervention.ts';
import { ANY } from '../../engine/network/patterns.ts';
import { termsOf } from '../../engine/terms.ts';
import type { MessageKind } from '../../protocols/index.ts';
import { nodeLabel, nodesOf } from '../../text/names.ts';
import type { Texts } from '../../text/texts.ts';
import styles from '../side/faults/NetworkForm.module.css';
import type { FieldValue } from '../side/faults/networkForms.ts';
import { isFilled } from '../side/faults/networkForms.ts';
import { useWorld } from '../side/worldNow.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import controls from './controls.module.css';

interface FieldInputProps {
  readonly field: ActionField;
  readonly initial: FieldValue;
  /** Called with NaN while the text is not a number. */
  readonly onChange: (value: FieldValue) => void;
}

type InputProps = FieldInputProps & { readonly id: string };

/** One field of an action: a node or a word is chosen, a number typed. */
export function FieldInput(props: FieldInputProps) {
  const texts = useAllTexts();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{fieldName(texts, props.field)}</label>
      <Input id={id} {...props} />
    </div>
  );
}

function Input(props: InputProps) {
  if (props.field.type === 'node') return <NodeSelect {...props} />;
  return props.field.type === 'term' ? <TermSelect {...props} /> : <NumberInput {...props} />;
}

/** A choice, with the choice of leaving it open where the field allows that. */
interface Option {
  readonly value: FieldValue;
  readonly label: string;
}

function NodeSelect(props: InputProps) {
  const { setup } = useWorld();
  const { cluster } = setup;
  const nodes = Array.from({ length: cluster.replicas + cluster.clients }, (_, node) => node);
  return <Select {...props} options={nodes.map((node) => ({ value: node, label: nodeLabel(nodesOf(setup), node) }))} />;
}

/** A kind of message, by its name in a sentence. */
function TermSelect(props: InputProps) {
  const { kit } = useWorld();
  const { messages } = useAllTexts().words;
  const kinds = Object.entries(kit.protocol.letters) as [MessageKind, string][];
  const terms = props.field.type === 'term' ? termsOf(kit, props.field.of) : [];
  const labelOf = (term: string): string => {
    const kind = kinds.find(([, letters]) => letters === term)?.[0];
    return kind ? messages[kind] : term;
  };
  return <Select {...props} options={terms.map((value) => ({ value, label: labelOf(value) }))} />;
}

function Select({ id, field, initial, onChange, options }: InputProps & { readonly options: readonly Option[] }) {
  const { any } = useAllTexts().panels;
  const open: readonly Option[] = 'any' in field ? [{ value: ANY, label: any }] : [];
  const all = [...open, ...options];
  return (
    <select
      id={id}
      className={controls.select}
      defaultValue={initial}
      onChange={({ target }) => {
        const chosen = all.find(({ value }) => String(value) === target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {all.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** A number; where it can be left open, nothing typed means any. */
function NumberInput({ id, field, initial, onChange }: InputProps) {
  const { any } = useAllTexts().panels;
  const [isValid, setValid] = useState(true);
  const bounds = field.type === 'number' ? { min: field.least, max: field.most } : {};
  const isOpen = 'any' in field;
  return (
    <input
      id={id}
      type="number"
      className={controls.field}
      // A browser warns of NaN, and shows nothing either.
      defaultValue={initial === ANY || Number.isNaN(initial) ? '' : initial}
      placeholder={isOpen ? any : undefined}
      {...bounds}
      aria-invalid={!isValid}
      onChange={({ target }) => {
        const isLeftOpen = isOpen && target.value === '' && !target.validity.badInput;
        const value = isLeftOpen ? ANY : target.valueAsNumber;
        setValid(isFilled(field, value));
        onChange(value);
      }}
    />
  );
}

/** Returns the name of a field: the one of the setup, where the setup has it too. */
function fieldName({ controls: setup, panels }: Texts, { name }: ActionField): string {
  const { latency, jitter, loss, duplication } = setup;
  const { from, to, fieldNames } = panels;
  const names: Readonly<Record<string, string>> = { latency, jitter, loss, duplication, from, to, ...fieldNames };
  return names[name] ?? name;
}
