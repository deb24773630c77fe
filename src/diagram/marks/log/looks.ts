import styles from './log.module.css';
import type { LogEntry } from './scene.ts';

/** The class of an entry's box. */
export const boxLooks: Readonly<Record<LogEntry['what'] | 'empty', string | undefined>> = {
  empty: styles.logEmpty,
  executed: styles.logDone,
  committed: styles.logWaiting,
  tentative: styles.logTentative,
  undone: styles.logTentative,
  fetched: styles.logFetched,
};
