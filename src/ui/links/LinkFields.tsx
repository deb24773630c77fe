import { useId, useState } from 'react';
import type { Conditions } from '../../engine/network/conditions.ts';
import type { ConditionName } from '../../scenario/linkTable.ts';
import { conditionNames, conditionRange } from '../../scenario/linkTable.ts';
import controls from '../atoms/controls.module.css';
import { Switch } from '../atoms/Switch.tsx';
import forms from '../dialogs/forms.module.css';
import { useSetupTexts } from '../dialogs/setup/useSetupTexts.ts';
import styles from './LinkGrid.module.css';
import type { LinkDraft, LinkState, Spot } from './linkDraft.ts';
import { edited, isAt } from './linkDraft.ts';

interface Props {
  readonly draft: LinkDraft;
  readonly labels: readonly string[];
  readonly network: Conditions;
  readonly spot: Spot;
  readonly onEdit: (draft: LinkDraft) => void;
  /** Takes the sentence about a value out of its bounds; null once all are within them. */
  readonly onFault: (sentence: string | null) => void;
  readonly faultId: string;
}

/** The values of the chosen links: a change counts for all of them at once. */
export function LinkFields({ draft, labels, network, spot, onEdit, onFault, faultId }: Props) {
  const texts = useSetupTexts();
  const words = texts.links;
  const [both, setBoth] = useState(false);
  const isChosen = (from: number, to: number): boolean => isAt(spot, both, from, to);
  const chosen = draft.flatMap((row, from) => row.filter((_state, to) => isChosen(from, to)));
  const edit = (change: (state: LinkState) => LinkState): void => onEdit(edited(draft, isChosen, change));
  const isAllCut = chosen.every(({ cut }) => cut);
  return (
    <fieldset className={forms.group}>
      <legend className={forms.legend}>{titleOf(words, labels, spot)}</legend>
      <div className={`${forms.fields} ${styles.values}`}>
        {conditionNames.map((name) => (
          <ValueField
            // Other links, other fields: what was typed for the ones before is gone.
            key={`${name} ${spot.from} ${spot.to} ${both}`}
            name={name}
            value={commonValue(chosen, network, name)}
            faultId={faultId}
            onFault={onFault}
            onChange={(value) => edit((state) => ({ ...state, own: { ...(state.own ?? network), [name]: value } }))}
          />
        ))}
      </div>
      <div className={`${forms.actions} ${styles.tools}`}>
        <Switch isOn={both} onTurn={setBoth}>
          {words.both}
        </Switch>
        <Switch isOn={isAllCut} onTurn={(cut) => edit((state) => ({ ...state, cut }))}>
          {words.cut}
        </Switch>
        <button type="button" className={controls.button} onClick={() => edit((state) => ({ ...state, own: null }))}>
          {words.likeNetwork}
        </button>
      </div>
    </fieldset>
  );
}

type LinkTexts = ReturnType<typeof useSetupTexts>['links'];

function titleOf(words: LinkTexts, labels: readonly string[], { from, to }: Spot): string {
  const label = (node: number): string => labels[node] ?? '';
  if (from === null) return to === null ? words.all : words.column(label(to));
  return to === null ? words.row(label(from)) : words.chosen(label(from), label(to));
}

/** Returns the value that all of these links have; null where they differ. */
function commonValue(links: readonly LinkState[], network: Conditions, name: ConditionName): number | null {
  const values = new Set(links.map(({ own }) => (own ?? network)[name]));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}

interface FieldProps {
  readonly name: ConditionName;
  readonly value: number | null;
  readonly faultId: string;
  readonly onFault: (sentence: string | null) => void;
  readonly onChange: (value: number) => void;
}

/** One number. Text out of its bounds stays as it was typed, and changes nothing. */
function ValueField({ name, value, faultId, onFault, onChange }: FieldProps) {
  const texts = useSetupTexts();
  const id = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  const { least, most } = conditionRange(name);
  return (
    <div className={forms.label}>
      <label htmlFor={id}>{texts[name]}</label>
      <input
        id={id}
        type="number"
        className={controls.field}
        min={least}
        max={most}
        value={wrong ?? value ?? ''}
        placeholder={texts.links.mixed}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : faultId}
        onChange={({ target }) => {
          const typed = target.valueAsNumber;
          const isValid = Number.isInteger(typed) && typed >= least && typed <= most;
          setWrong(isValid ? null : target.value);
          onFault(isValid ? null : texts.outOfRange(texts[name], least, most));
          if (isValid) onChange(typed);
        }}
        onBlur={() => {
          setWrong(null);
          onFault(null);
        }}
      />
    </div>
  );
}
