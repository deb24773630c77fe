import { Search } from 'lucide';
import type { KeyboardEvent, RefObject } from 'react';
import { Icon } from '../atoms/Icon.tsx';
import { useDialogTexts } from '../dialogs/useDialogTexts.ts';
import styles from './Gallery.module.css';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly wanted: string;
  readonly listId: string;
  /** The id of the card that is selected. */
  readonly selectedId: string | undefined;
  readonly onChange: (wanted: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** It has the focus as long as the gallery is open, and says which card is selected. */
export function SearchField({ field, wanted, listId, selectedId, onChange, onKeyDown }: Props) {
  const { gallery } = useDialogTexts();
  return (
    <label className={styles.search}>
      <Icon of={Search} size={18} />
      <input
        ref={field}
        type="text"
        role="combobox"
        enterKeyHint="go"
        autoComplete="off"
        spellCheck={false}
        aria-label={gallery.search}
        aria-expanded={selectedId !== undefined}
        aria-controls={listId}
        aria-activedescendant={selectedId}
        placeholder={gallery.examples}
        value={wanted}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
