import { useId, useState } from 'react';
import type { BehaviourId } from '../../../protocols/pbft/lies/index.ts';
import { behaviourOf } from '../../../protocols/pbft/lies/index.ts';
import { nodeLabel } from '../../../text/names.ts';
import { lieSentence } from '../../../text/tell/lieSentence.ts';
import controls from '../../atoms/controls.module.css';
import { useWorld } from '../../side/worldNow.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import dialog from '../forms.module.css';
import { useDialogTexts } from '../useDialogTexts.ts';
import styles from './Lie.module.css';
import type { LieValues } from './lieForm.ts';
import { groupsOffered, roleOf, usualValues } from './lieForm.ts';

interface Props {
  readonly values: LieValues;
  readonly onChange: (values: LieValues) => void;
}

/** Every way to lie that the node has, by what it is about; one of them is chosen. */
export function BehaviourList({ values, onChange }: Props) {
  const texts = useDialogTexts().lies;
  const { waysToLie } = useAllTexts();
  const { cluster } = useWorld().setup;
  const [wanted, setWanted] = useState('');
  const groups = groupsOffered(roleOf(values.node, cluster), wanted, waysToLie);
  return (
    <>
      <label className={dialog.label}>
        <span>{texts.search}</span>
        <input
          type="search"
          className={controls.field}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          onKeyDown={keepInField}
        />
      </label>
      {groups.length === 0 && <p className={dialog.intro}>{texts.noneFound}</p>}
      {groups.length > 0 && (
        <div className={styles.list}>
          {groups.map(({ touched, ids }) => (
            <fieldset key={touched} className={styles.group}>
              <legend className={styles.heading}>{texts.touched[touched]}</legend>
              {ids.map((id) => (
                <BehaviourChoice
                  key={id}
                  id={id}
                  values={values}
                  onChoose={() => onChange(usualValues(id, values.node, cluster))}
                />
              ))}
            </fieldset>
          ))}
        </div>
      )}
    </>
  );
}

/** Enter in the search field must not submit the form. */
function keepInField(event: React.KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

interface ChoiceProps {
  readonly id: BehaviourId;
  readonly values: LieValues;
  readonly onChoose: () => void;
}

function BehaviourChoice({ id, values, onChoose }: ChoiceProps) {
  const { cluster } = useWorld().setup;
  const words = useAllTexts().waysToLie[id];
  const nameId = useId();
  const sentenceId = useId();
  const isChosen = values.behaviour === id;
  const amount = isChosen ? values.amount : String(behaviourOf(id).amount?.usual ?? '');
  return (
    <label className={styles.choice} data-chosen={isChosen || undefined}>
      <input
        type="radio"
        name="behaviour"
        checked={isChosen}
        aria-labelledby={nameId}
        aria-describedby={sentenceId}
        onChange={onChoose}
      />
      <span id={nameId} className={styles.name}>
        {words.name}
      </span>
      <span id={sentenceId} className={dialog.hint}>
        {lieSentence(words, nodeLabel(cluster, values.node), amount)}
      </span>
    </label>
  );
}
