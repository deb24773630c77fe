import type { ReactNode } from 'react';
import controls from './controls.module.css';

/** A button that shows only a picture; its name is spoken, and shown while the pointer rests on it. */
export function IconButton(props: {
  label: string;
  onClick: () => void;
  children: ReactNode;
  isDisabled?: boolean;
  isPressed?: boolean;
}) {
  return (
    <button
      type="button"
      className={`${controls.button} ${controls.icon} ${controls.quiet}`}
      aria-label={props.label}
      title={props.label}
      aria-disabled={props.isDisabled}
      aria-pressed={props.isPressed}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}
