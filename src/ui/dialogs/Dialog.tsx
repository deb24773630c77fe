import { X } from 'lucide';
import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import controls from '../atoms/controls.module.css';
import { Icon } from '../atoms/Icon.tsx';
import { useTexts } from '../texts/useTexts.ts';
import styles from './Dialog.module.css';

interface Props {
  readonly title: string;
  /** It has two columns where there is room. */
  readonly isWide?: boolean;
  onClose(): void;
  readonly children: ReactNode;
}

/** A modal dialog of the browser's own kind: it keeps the focus inside and gives it back when it closes. */
export function Dialog({ title, isWide = false, onClose, children }: Props) {
  const texts = useTexts().controls;
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  // The dialog closes at once, so that the next key already belongs to the page again.
  const leave = (): void => {
    element.current?.close();
    onClose();
  };
  return (
    <dialog
      ref={element}
      className={styles.dialog}
      data-wide={isWide || undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      // The close event comes late: by then strict mode has opened the dialog again, or another has taken its place.
      onClose={() => element.current?.open === false && onClose()}
    >
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <button
          type="button"
          className={`${controls.button} ${controls.icon} ${controls.quiet}`}
          aria-label={texts.close}
          onClick={leave}
        >
          <Icon of={X} size={20} />
        </button>
      </header>
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}
