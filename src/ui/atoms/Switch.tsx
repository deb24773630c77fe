import controls from './controls.module.css';
import styles from './Switch.module.css';

interface Props {
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
  readonly children: string;
}

/** A quiet button that turns something on and off. */
export function Switch({ isOn, onTurn, children }: Props) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className={`${controls.button} ${controls.quiet} ${styles.turn}`}
      onClick={() => onTurn(!isOn)}
    >
      <span className={controls.switch} data-on={isOn} aria-hidden />
      <span>{children}</span>
    </button>
  );
}
