import type { KeyboardEvent } from 'react';
import { useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { openDialog } from '../../store/actions/view.ts';
import { SearchField } from '../atoms/SearchField.tsx';
import { useSelection } from '../gallery/useSelection.ts';
import type { PaletteEntry, PaletteWords } from './entry.ts';
import styles from './Palette.module.css';
import { PaletteList } from './PaletteList.tsx';
import type { namesOf } from './search.ts';
import { foundGroups, inOrder, ROWS_A_GROUP } from './search.ts';
import type { StepBound } from './steps.ts';
import { foundSteps } from './steps.ts';
import { useSteps } from './useSteps.ts';

interface Props {
  readonly own: PaletteWords;
  readonly names: ReturnType<typeof namesOf>;
}

/** The field keeps the focus; arrows move the selection in the list, Enter does what is selected. */
export function PaletteSearch({ own, names }: Props) {
  const { palette } = own.words;
  const [wanted, setWanted] = useState('');
  const isWanted = wanted.trim() !== '';
  const { told, bound } = useSteps(own, isWanted);
  const ready = useMemo(() => foundGroups(names, wanted), [names, wanted]);
  const steps = useMemo(() => told && foundSteps(told, wanted), [told, wanted]);
  const groups = useMemo(() => inOrder(steps ? [...ready, steps] : ready), [ready, steps]);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const { list, listId, selected, elementId, reset, onKeyDown } = useSelection(rows, carryOut);
  const onKey = (event: KeyboardEvent): void => {
    // The caret has the other arrows. Enter would press what gets the focus back.
    if (event.key === 'Enter') event.preventDefault();
    if (['ArrowUp', 'ArrowDown', 'Enter'].includes(event.key)) onKeyDown(event);
  };
  const count = groups.reduce((sum, { total }) => sum + total, 0);
  const sentences = isWanted ? stepSentences(own, told !== null, bound) : [];
  return (
    <>
      <p role="status" className="visuallyHidden">
        {isWanted && palette.found(count)}
      </p>
      <div className={styles.results}>
        <div className={styles.head}>
          <SearchField
            field={useFocusAtOnce()}
            label={palette.search}
            examples={palette.examples}
            {...{ wanted, listId }}
            selectedId={selected && elementId(selected)}
            onChange={(text) => {
              setWanted(text);
              reset();
            }}
            onKeyDown={onKey}
          />
        </div>
        <PaletteList {...{ list, listId, groups, selected, elementId, own }} onChoose={carryOut} />
        {rows.length === 0 && told && <p className={styles.nothing}>{palette.nothing(wanted.trim())}</p>}
      </div>
      <p className={styles.foot}>
        {[
          ...(groups.some(({ rows, total }) => total > rows.length) ? [palette.more(ROWS_A_GROUP)] : []),
          ...sentences,
        ].join(' ')}
      </p>
    </>
  );
}

/** The palette is gone before anything is done: the page then has its focus and its keys again. */
function carryOut({ refusal, run }: PaletteEntry): void {
  if (refusal !== null) return;
  flushSync(() => openDialog(null));
  run();
}

/** The sentences on steps that are not searched, or not yet. */
function stepSentences({ words: { palette } }: PaletteWords, areTold: boolean, { count, reason }: StepBound): string[] {
  if (!areTold) return [palette.stepsOnTheirWay];
  if (reason === 'all') return [];
  return [reason === 'most' ? palette.stepsBound(count) : palette.stepsSoFar];
}

/** The dialog gives the focus to the field, whichever of them is there first. */
function useFocusAtOnce(): (field: HTMLInputElement | null) => void {
  return useCallback((field) => {
    field?.setAttribute('autofocus', '');
    field?.focus();
  }, []);
}
