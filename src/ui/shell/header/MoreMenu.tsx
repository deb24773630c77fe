import { ChevronDown, Menu } from 'lucide';
import { useId, useRef } from 'react';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { useMediaQuery } from '../../atoms/useMediaQuery.ts';
import { useSentences, useTexts } from '../../texts/useTexts.ts';
import { NARROW_QUERY, SHEET_QUERY, TRANSCRIPT_IN_MORE_QUERY } from '../orientation.ts';
import { useDroppedFiles } from '../useDroppedFiles.ts';
import styles from './Header.module.css';
import type { Entry, Room } from './moreEntries.ts';
import { moreEntries } from './moreEntries.ts';
import { useMoreFacts } from './useMoreFacts.ts';

/** Everything that is wanted less often, by its word, in the browser's own popover. Groups are apart. */
export function MoreMenu() {
  // The menu comes with the second view, and stays.
  useDroppedFiles();
  const texts = useTexts().controls;
  const popover = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery(NARROW_QUERY);
  const id = useId();
  const groups = useEntries();
  return (
    <>
      <button
        type="button"
        className={`${controls.button} ${controls.quiet} ${isNarrow ? controls.icon : ''}`}
        aria-label={texts.more}
        popoverTarget={id}
      >
        {isNarrow ? (
          <Icon of={Menu} size={20} />
        ) : (
          <>
            <span>{texts.more}</span>
            <Icon of={ChevronDown} size={16} />
          </>
        )}
      </button>
      <div id={id} ref={popover} popover="auto" className={styles.menu}>
        {groups.map((entries, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place in the menu.
          <div key={index} className={styles.group}>
            {index > 0 && <hr />}
            {entries.map(({ id: entry, label, isPressed, run }) => (
              <button
                key={entry}
                type="button"
                className={`${controls.button} ${controls.quiet}`}
                aria-pressed={isPressed}
                onClick={() => {
                  popover.current?.hidePopover();
                  run();
                }}
              >
                {label}
              </button>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

function useEntries(): readonly (readonly Entry[])[] {
  const controls = useTexts().controls;
  const later = useSentences()?.texts;
  const isSheet = useMediaQuery(SHEET_QUERY);
  const rooms: Readonly<Record<Room, boolean>> = {
    narrow: useMediaQuery(NARROW_QUERY),
    sheet: isSheet,
    wide: !isSheet,
    shortTransport: useMediaQuery(TRANSCRIPT_IN_MORE_QUERY),
    none: false,
  };
  return moreEntries(useMoreFacts(), { controls, later })
    .map((entries) => entries.filter(({ onlyOn }) => onlyOn === undefined || rooms[onlyOn]))
    .filter((entries) => entries.length > 0);
}
