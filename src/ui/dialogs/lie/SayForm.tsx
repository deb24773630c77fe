import { useDeferredValue, useId, useState } from 'react';
import { GETS_NOTHING } from '../../../engine/lying/misbehaviour.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { World } from '../../../engine/world.ts';
import type { SayAction } from '../../../protocols/pbft/lies/say.ts';
import { contents, GETS_MESSAGE, groupsOfAll, sayings } from '../../../protocols/pbft/lies/say.ts';
import { intervene } from '../../../store/actions/changing.ts';
import { openDialog } from '../../../store/actions/view.ts';
import { useAppState } from '../../../store/store.ts';
import { nodeLabel, wireNames } from '../../../text/names.ts';
import controls from '../../atoms/controls.module.css';
import { refusalOf } from '../../menu/actions.ts';
import { useWorld } from '../../side/worldNow.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import dialog from '../forms.module.css';
import { useDialogTexts } from '../useDialogTexts.ts';
import styles from './Lie.module.css';
import { SayPreview } from './SayPreview.tsx';

/** A message made by hand: one replica sends it to some of the others, right after the current step. */
export function SayForm() {
  const texts = useDialogTexts().lies;
  const page = useAllTexts();
  const world = useWorld();
  const focus = useAppState((state) => state.focus);
  const [action, setAction] = useState(() => usualSaying(world, focus && focus.kind !== 'message' ? focus.node : 0));
  const previewed = useDeferredValue(action);
  const faultId = useId();
  const isNumber = [action.view, action.sequence].every((value) => Number.isInteger(value) && value >= 0);
  const isHeard = [...action.groups].some((letter) => letter !== GETS_NOTHING);
  const refused = isNumber ? refusalOf(world, action) : null;
  const fault = faultOf();
  function faultOf(): string | null {
    if (!isNumber) return texts.handRule;
    if (!isHeard) return texts.handNobody;
    return refused && page.interventions.noEffect[refused];
  }
  return (
    <form
      className={dialog.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (fault !== null) return;
        // First: there may be no room for another run, which opens another dialog.
        openDialog(null);
        intervene(action);
      }}
    >
      <p className={dialog.intro}>{texts.handIntro}</p>
      <SayFields action={action} onChange={setAction} />
      <Hearers action={action} onChange={setAction} />
      <section className={styles.preview} aria-live="polite">
        <h3 className={styles.heading}>{texts.handPreview}</h3>
        {fault === null && <SayPreview action={previewed} />}
      </section>
      <div className={dialog.foot}>
        <p role="alert" id={faultId} className={dialog.fault}>
          {fault}
        </p>
        <button type="submit" className={`${controls.button} ${controls.primary}`} aria-disabled={fault !== null}>
          {texts.handApply}
        </button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly action: SayAction;
  readonly onChange: (action: SayAction) => void;
}

function SayFields({ action, onChange }: FieldsProps) {
  const texts = useDialogTexts().lies;
  const names: Readonly<Record<string, string>> = texts.handContents;
  return (
    <div className={dialog.fields}>
      <Choice
        label={texts.handMessage}
        value={action.message}
        choices={sayings}
        textOf={(kind) => wireNames[kind]}
        onChange={(message) => onChange({ ...action, message })}
      />
      <Choice
        label={texts.handAbout}
        value={action.about}
        choices={contents}
        textOf={(about) => names[about] ?? about}
        onChange={(about) => onChange({ ...action, about })}
      />
      <NumberOf label={texts.handView} value={action.view} onChange={(view) => onChange({ ...action, view })} />
      {action.message !== 'viewChange' && (
        <NumberOf
          label={texts.handSequence}
          value={action.sequence}
          onChange={(sequence) => onChange({ ...action, sequence })}
        />
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Value[];
  readonly textOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, choices, textOf, onChange }: ChoiceProps<Value>) {
  return (
    <label className={dialog.label}>
      <span>{label}</span>
      <select
        className={controls.select}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice === event.target.value);
          if (chosen) onChange(chosen);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {textOf(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}

function NumberOf(props: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <label className={dialog.label}>
      <span>{props.label}</span>
      <input
        type="number"
        className={controls.field}
        // A browser warns of NaN, and shows nothing either.
        defaultValue={Number.isNaN(props.value) ? '' : props.value}
        min={0}
        aria-invalid={!Number.isInteger(props.value)}
        onChange={(event) => props.onChange(event.target.valueAsNumber)}
      />
    </label>
  );
}

/** Everybody but the speaker. */
function Hearers({ action, onChange }: FieldsProps) {
  const texts = useDialogTexts().lies;
  const { cluster } = useWorld().setup;
  const others = Array.from({ length: cluster.replicas }, (_, node) => node).filter((node) => node !== action.replica);
  const letters = [...action.groups];
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>{texts.handTo}</legend>
      <div className={styles.recipients}>
        {others.map((node) => (
          <label key={node} className={dialog.check}>
            <input
              type="checkbox"
              checked={letters[node] !== GETS_NOTHING}
              onChange={(event) => {
                onChange({
                  ...action,
                  groups: letters.with(node, event.target.checked ? GETS_MESSAGE : GETS_NOTHING).join(''),
                });
              }}
            />
            <span>{nodeLabel(cluster, node)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The message the form opens with: a COMMIT for the first slot, to everybody. */
function usualSaying({ setup: { cluster } }: World, node: NodeId): SayAction {
  const groups = groupsOfAll(node, cluster);
  return { kind: 'say', replica: node, message: 'commit', view: 0, sequence: 1, about: 'known', groups };
}
