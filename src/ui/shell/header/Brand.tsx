import styles from './Header.module.css';

/** A quorum: three parts of a ring in the colours of the phases, and one that is not needed. */
export function Brand() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" className={styles.brand}>
      <path d="M13.2 3.1A9 9 0 0 1 20.9 10.8" stroke="var(--color-pre-prepare)" />
      <path d="M20.9 13.2A9 9 0 0 1 13.2 20.9" stroke="var(--color-prepare)" />
      <path d="M10.8 20.9A9 9 0 0 1 3.1 13.2" stroke="var(--color-commit)" />
      <path d="M3.1 10.8A9 9 0 0 1 10.8 3.1" stroke="var(--color-track)" />
    </svg>
  );
}
