import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Setup } from '../../../engine/setup.ts';
import { thresholdsOf } from '../../../protocols/pbft/explain/counts.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import styles from '../forms.module.css';
import type { SettingName, SettingValues } from './setupFields.ts';
import { rangeOf, setupOf } from './setupFields.ts';
import type { SetupTexts } from './useSetupTexts.ts';
import { useSetupTexts } from './useSetupTexts.ts';

interface Props {
  readonly name: SettingName;
  readonly values: SettingValues;
  /** The element that says what is wrong with this one; null where nothing is. */
  readonly faultId: string | null;
  readonly onChange: (value: string) => void;
}

/** One setting: a number, a switch, or a choice of a few. */
export function SettingInput({ name, values, faultId, onChange }: Props) {
  const texts = useSetupTexts();
  const id = useId();
  const hintId = `${id}-hint`;
  const setup = useAppState((state) => activeRun(state).scenario.setup);
  const hint = hintOf(texts, name, values, setup);
  const describedBy = [hint && hintId, faultId].filter(Boolean).join(' ') || undefined;
  const field: FieldProps = { id, name, value: values[name], describedBy, isWrong: faultId !== null, onChange };
  const Field = fields[name] ?? NumberField;
  return (
    <div className={name === 'tentativeExecution' ? styles.switch : styles.label}>
      <label htmlFor={id}>{texts[name]}</label>
      <Field {...field} />
      {hint !== null && (
        <span id={hintId} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}

interface FieldProps {
  readonly id: string;
  readonly name: SettingName;
  readonly value: string;
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
}

function NumberField({ id, name, value, describedBy, isWrong, onChange }: FieldProps) {
  const { least, most } = rangeOf(name);
  return (
    <input
      id={id}
      type="number"
      className={controls.field}
      value={value}
      min={least}
      max={most}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** The settings that are no plain numbers. */
const fields: Partial<Record<SettingName, (props: FieldProps) => ReactNode>> = {
  tentativeExecution: SwitchField,
  readOnly: ReadOnlyField,
  brokenRule: BrokenRuleField,
  secondBrokenRule: BrokenRuleField,
};

function ReadOnlyField(props: FieldProps) {
  return <ChoiceField {...props} choices={useSetupTexts().readOnlyModes} />;
}

function BrokenRuleField(props: FieldProps) {
  const { brokenRules, noBrokenRule, noSecondBrokenRule } = useSetupTexts();
  const named = Object.entries(brokenRules).map(([number, { name }]) => [number, `E${number} · ${name}`] as const);
  return (
    <ChoiceField
      {...props}
      choices={{ 0: props.name === 'brokenRule' ? noBrokenRule : noSecondBrokenRule, ...Object.fromEntries(named) }}
    />
  );
}

interface ChoiceProps extends FieldProps {
  readonly choices: Readonly<Record<number, string>>;
}

function ChoiceField({ id, value, describedBy, choices, onChange }: ChoiceProps) {
  return (
    <select
      id={id}
      className={controls.select}
      value={value}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
    >
      {Object.entries(choices).map(([mode, label]) => (
        <option key={mode} value={mode}>
          {label}
        </option>
      ))}
    </select>
  );
}

function SwitchField({ id, value, describedBy, onChange }: FieldProps) {
  return (
    <input
      id={id}
      type="checkbox"
      checked={value === '1'}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.checked ? '1' : '0')}
    />
  );
}

function hintOf(texts: SetupTexts, name: SettingName, values: SettingValues, setup: Setup): string | null {
  if (name === 'replicas') {
    const replicas = Number(values.replicas);
    const { least, most } = rangeOf(name);
    const isRunnable = Number.isInteger(replicas) && replicas >= least && replicas <= most;
    if (!isRunnable) return null;
    const { faults, quorum } = thresholdsOf(setupOf(setup, values).cluster);
    return texts.replicasHint(faults, quorum);
  }
  const hints: Partial<Record<SettingName, string>> = texts.settingHints;
  return hints[name] ?? null;
}
