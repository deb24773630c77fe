import { useState } from 'react';
import { ANY } from '../../../engine/network/patterns.ts';
import { intervene } from '../../../store/actions/changing.ts';
import type { Texts } from '../../../text/texts.ts';
import controls from '../../atoms/controls.module.css';
import { FieldInput } from '../../atoms/FieldInput.tsx';
import { actionLabel } from '../../menu/offerTexts.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useWorld } from '../worldNow.ts';
import styles from './NetworkForm.module.css';
import type { FieldValue, NetworkForm } from './networkForms.ts';
import { changesNetwork, filledAction, initialValues, isFilled } from './networkForms.ts';

/** The fields of a network action, and a button for each action that has just these fields. */
export function NetworkFormView({ form }: { form: NetworkForm }) {
  const world = useWorld();
  const initial = initialValues(world, form.fields);
  // Another network is another form: what was typed for the old one is gone.
  return <Draft key={JSON.stringify(initial)} form={form} initial={initial} />;
}

function Draft({ form, initial }: { form: NetworkForm; initial: Readonly<Record<string, FieldValue>> }) {
  const texts = useAllTexts();
  const world = useWorld();
  const [values, setValues] = useState(initial);
  const isComplete = form.fields.every((field) => isFilled(field, values[field.name])) && linksTwo(form, values);
  return (
    <fieldset className={styles.form}>
      <legend className={panel.heading}>{titleOf(texts, form)}</legend>
      <div className={styles.fields}>
        {form.fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            initial={initial[field.name] ?? 0}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
      </div>
      <div className={panel.buttons}>
        {form.kinds.map((kind) => {
          const action = filledAction(kind, values);
          const isOff = !isComplete || !changesNetwork(world, action);
          return (
            <button
              key={kind}
              type="button"
              className={controls.button}
              aria-disabled={isOff}
              title={isOff ? texts.panels.nothingToChange : undefined}
              onClick={() => !isOff && intervene(action)}
            >
              {actionLabel(texts, action)}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Returns the title of a form: that of the first of its kinds that has one. */
function titleOf(texts: Texts, { kinds }: NetworkForm): string {
  const titles: Readonly<Record<string, string>> = texts.panels.formTitles;
  return kinds.map((kind) => titles[kind]).find((title) => title !== undefined) ?? '';
}

/** A node has no link to itself. */
function linksTwo({ fields }: NetworkForm, values: Readonly<Record<string, FieldValue>>): boolean {
  const nodes = fields.filter(({ type }) => type === 'node').map(({ name }) => values[name]);
  return nodes.every((node, index) => node === ANY || nodes.indexOf(node) === index);
}
