import { useId, useState } from 'react';
import type { Touched } from '../../../protocols/pbft/lies/behaviour.ts';
import type { BehaviourId } from '../../../protocols/pbft/lies/index.ts';
import controls from '../../atoms/controls.module.css';
import { useWorld } from '../../side/worldNow.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import dialog from '../forms.module.css';
import { useDialogTexts } from '../useDialogTexts.ts';
import styles from './Lie.module.css';
import type { LieGroup, LieValues } from './lieForm.ts';
import { groupsOffered, roleOf, usualValues } from './lieForm.ts';

interface Props {
  readonly values: LieValues;
  /** The step from which the chosen way changes something, where that is an earlier one; null where nothing is said. */
  readonly from: number | null;
  readonly onChange: (values: LieValues) => void;
}

/** So many ways of a group are in sight at once; the rest of a longer one is opened. */
const SHOWN = 4;

/** Every way to lie that the node has, by what it is about; one of them is chosen. */
export function BehaviourList({ values, from, onChange }: Props) {
  const texts = useDialogTexts().lies;
  const { waysToLie } = useAllTexts();
  const { cluster } = useWorld().setup;
  const [wanted, setWanted] = useState('');
  const [opened, setOpened] = useState<readonly Touched[]>([]);
  const role = roleOf(values.node, cluster);
  const groups = groupsOffered(role, wanted, waysToLie);
  const isShown = (id: BehaviourId, index: number, { touched, ids }: LieGroup): boolean =>
    index < SHOWN || ids.length === SHOWN + 1 || wanted !== '' || opened.includes(touched) || id === values.behaviour;
  return (
    <>
      <input
        type="search"
        className={controls.field}
        aria-label={texts.search}
        placeholder={texts.searchAll(groupsOffered(role, '', waysToLie).flatMap(({ ids }) => ids).length)}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={keepInField}
      />
      {groups.length === 0 && <p className={dialog.intro}>{texts.noneFound}</p>}
      {groups.length > 0 && (
        <div className={styles.list}>
          {groups.map((group) => {
            const shown = group.ids.filter((id, index) => isShown(id, index, group));
            const left = group.ids.length - shown.length;
            return (
              <fieldset key={group.touched} className={styles.group}>
                <legend className={styles.heading}>
                  <span>{texts.touched[group.touched]}</span> <span>{group.ids.length}</span>
                </legend>
                {shown.map((id) => (
                  <BehaviourChoice
                    key={id}
                    id={id}
                    isChosen={values.behaviour === id}
                    from={from}
                    onChoose={() => onChange(usualValues(id, values.node, cluster))}
                  />
                ))}
                {left > 0 && (
                  <button type="button" className={styles.more} onClick={() => setOpened([...opened, group.touched])}>
                    {texts.moreWays(left)}
                  </button>
                )}
              </fieldset>
            );
          })}
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
  readonly isChosen: boolean;
  readonly from: number | null;
  readonly onChoose: () => void;
}

function BehaviourChoice({ id, isChosen, from, onChoose }: ChoiceProps) {
  const texts = useDialogTexts().lies;
  const { name } = useAllTexts().waysToLie[id];
  const nameId = useId();
  return (
    <label className={styles.choice} data-chosen={isChosen || undefined}>
      <input type="radio" name="behaviour" checked={isChosen} aria-labelledby={nameId} onChange={onChoose} />
      <span id={nameId}>{name}</span>
      {isChosen && from !== null && <span className={styles.from}>{texts.from(from)}</span>}
    </label>
  );
}
