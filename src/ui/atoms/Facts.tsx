import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** Names and values, a line each. `isCode`: both are the machine's own words, as in `x = 1`. */
export function Facts({ facts, isCode }: { facts: readonly (readonly [string, ReactNode])[]; isCode?: boolean }) {
  if (facts.length === 0) return null;
  return (
    <dl className={`${styles.facts} ${isCode ? styles.code : ''}`}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
