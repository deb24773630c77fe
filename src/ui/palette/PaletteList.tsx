import { Check } from 'lucide';
import type { RefObject } from 'react';
import { Icon } from '../atoms/Icon.tsx';
import { shownKeys } from '../dialogs/shownKeys.ts';
import type { PaletteEntry, PaletteGroup, PaletteWords } from './entry.ts';
import styles from './Palette.module.css';
import type { FoundGroup } from './search.ts';

interface Props {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly listId: string;
  readonly groups: readonly FoundGroup[];
  readonly selected: PaletteEntry | undefined;
  readonly own: PaletteWords;
  elementId(entry: PaletteEntry): string;
  onChoose(entry: PaletteEntry): void;
}

/** The rows that were found, by groups. */
export function PaletteList({ list, listId, groups, selected, own, elementId, onChoose }: Props) {
  const { palette } = own.words;
  return (
    <div ref={list} id={listId} role="listbox" aria-label={palette.results} className={styles.list}>
      {groups.map(({ group, rows, total }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list.
        <div key={group} role="group" aria-labelledby={`${listId}${group}`}>
          <div id={`${listId}${group}`} role="presentation" className={styles.group}>
            <span>{groupName(group, own)}</span>
            {total > rows.length && <span className={styles.count}>{palette.shownOf(rows.length, total)}</span>}
          </div>
          {rows.map((row) => (
            <Row
              key={row.id}
              id={elementId(row)}
              row={row}
              isSelected={row === selected}
              on={palette.on}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly row: PaletteEntry;
  readonly isSelected: boolean;
  /** The word for a switch that is on. */
  readonly on: string;
  onChoose(entry: PaletteEntry): void;
}

function Row({ id, row, isSelected, on, onChoose }: RowProps) {
  const { label, hint, keys, isOn, refusal } = row;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-disabled={refusal !== null}
      data-group={row.group}
      className={styles.row}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(row)}
    >
      <span className={styles.label}>
        <span>{label}</span>
        {isOn && (
          <>
            <Icon of={Check} size={16} />
            <span className="visuallyHidden">{on}</span>
          </>
        )}
      </span>
      {keys.length > 0 && (
        <span className={styles.keys}>
          {shownKeys(keys).map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      )}
      {(refusal ?? hint) && <span className={styles.hint}>{refusal ?? hint}</span>}
    </div>
  );
}

function groupName(group: PaletteGroup, { words: { palette, gallery } }: PaletteWords): string {
  if (group === 'actions' || group === 'steps' || group === 'terms') return palette[group];
  return gallery.groups[group];
}
