import { Search } from 'lucide';
import type { KeyboardEvent, Ref } from 'react';
import { Icon } from './Icon.tsx';
import styles from './SearchField.module.css';

interface Props {
  readonly field: Ref<HTMLInputElement>;
  readonly label: string;
  readonly examples: string;
  readonly wanted: string;
  /** The list below, in which the arrows move the selection. */
  readonly listId: string;
  /** The id of the element that is selected there; undefined if there is none. */
  readonly selectedId: string | undefined;
  readonly onChange: (wanted: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A field whose words choose what is in a list. It keeps the focus, and says what is selected there. */
export function SearchField({ field, label, examples, wanted, listId, selectedId, onChange, onKeyDown }: Props) {
  return (
    <label className={styles.field}>
      <Icon of={Search} size={18} />
      <input
        ref={field}
        type="text"
        role="combobox"
        enterKeyHint="go"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={selectedId !== undefined}
        aria-controls={listId}
        aria-activedescendant={selectedId}
        placeholder={examples}
        value={wanted}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
