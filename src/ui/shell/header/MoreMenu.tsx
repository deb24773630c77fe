import { Ellipsis } from 'lucide-react';
import { useId, useRef } from 'react';
import { toggleBookmark } from '../../../store/actions/stepping.ts';
import { redo, undo } from '../../../store/actions/undo.ts';
import { openDialog } from '../../../store/actions/view.ts';
import type { DialogId } from '../../../store/state.ts';
import controls from '../../atoms/controls.module.css';
import { useTexts } from '../../texts/useTexts.ts';
import { useDroppedFiles } from '../useDroppedFiles.ts';
import styles from './Header.module.css';

/** The controls that the header has no room for on narrow screens, in the browser's own popover. */
export function MoreMenu() {
  // The menu comes with the second view, and stays.
  useDroppedFiles();
  const texts = useTexts().controls;
  const popover = useRef<HTMLDivElement>(null);
  const id = useId();
  const run = (action: () => void) => () => {
    popover.current?.hidePopover();
    action();
  };
  const open = (dialog: DialogId) => run(() => openDialog(dialog));
  const entries: readonly (readonly [string, () => void])[] = [
    [texts.undo, run(undo)],
    [texts.redo, run(redo)],
    [texts.bookmark, run(toggleBookmark)],
    [texts.setup, open('setup')],
    [texts.request, open('request')],
    [texts.partition, open('partition')],
    [texts.legend, open('legend')],
    [texts.glossary, open('glossary')],
    [texts.comparisons, open('comparisons')],
    [texts.settings, open('settings')],
    [texts.help, open('help')],
  ];
  return (
    <>
      <button
        type="button"
        className={`${controls.button} ${controls.icon} ${controls.quiet}`}
        aria-label={texts.more}
        popoverTarget={id}
      >
        <Ellipsis aria-hidden size={20} />
      </button>
      <div id={id} ref={popover} popover="auto" className={styles.more}>
        {entries.map(([label, action]) => (
          <button key={label} type="button" className={`${controls.button} ${controls.quiet}`} onClick={action}>
            {label}
          </button>
        ))}
      </div>
    </>
  );
}
