import { faultsTolerated, quorumSize } from '../../../protocol/quorum.ts';
import type { ControlTexts } from '../../../text/en/controls.ts';
import controls from '../../controls.module.css';
import { useTexts } from '../../useTexts.ts';
import styles from '../Dialog.module.css';
import type { SettingName, SettingValues } from './setupFields.ts';
import { rangeOf } from './setupFields.ts';

interface Props {
  readonly name: SettingName;
  readonly values: SettingValues;
  /** The element that says what is wrong with this one; null where nothing is. */
  readonly faultId: string | null;
  readonly onChange: (value: string) => void;
}

/** One setting: a number, a switch, or a choice of a few. */
export function SettingInput(props: Props) {
  const { name, values } = props;
  const texts = useTexts().controls;
  const hint = hintOf(texts, name, values);
  if (name === 'tentativeExecution') return <Switch {...props} hint={hint} />;
  return (
    <label className={styles.label}>
      {texts[name]}
      {name === 'readOnly' ? <Choice {...props} /> : <NumberField {...props} />}
      {hint !== null && <span className={styles.hint}>{hint}</span>}
    </label>
  );
}

function NumberField({ name, values, faultId, onChange }: Props) {
  const { least, most } = rangeOf(name);
  return (
    <input
      type="number"
      className={controls.field}
      value={values[name]}
      min={least}
      max={most}
      aria-invalid={faultId !== null}
      aria-describedby={faultId ?? undefined}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function Choice({ values, onChange }: Props) {
  const { readOnlyModes } = useTexts().controls;
  return (
    <select className={controls.select} value={values.readOnly} onChange={(event) => onChange(event.target.value)}>
      {Object.entries(readOnlyModes).map(([mode, label]) => (
        <option key={mode} value={mode}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Switch({ name, values, onChange, hint }: Props & { readonly hint: string | null }) {
  const texts = useTexts().controls;
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        checked={values[name] === '1'}
        onChange={(event) => onChange(event.target.checked ? '1' : '0')}
      />
      <span>
        {texts[name]}
        {hint !== null && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}

function hintOf(texts: ControlTexts, name: SettingName, values: SettingValues): string | null {
  if (name === 'replicas') {
    const replicas = Number(values.replicas);
    const { least, most } = rangeOf(name);
    const isRunnable = Number.isInteger(replicas) && replicas >= least && replicas <= most;
    return isRunnable ? texts.replicasHint(faultsTolerated(replicas), quorumSize(replicas)) : null;
  }
  const hints: Partial<Record<SettingName, string>> = texts.settingHints;
  return hints[name] ?? null;
}
