import type { ReactNode } from 'react';
import styles from './Article.module.css';

interface Props {
  readonly heading: string;
  readonly lead: string;
  /** Text alone, which is read in short lines; plots beside one another; or something of both. */
  readonly width?: 'text' | 'plots' | undefined;
  /** A line above the heading. */
  readonly above?: string;
  readonly children: ReactNode;
}

/** A page to read: its heading, its purpose in a sentence or two, and the rest. */
export function Article({ heading, lead, width, above, children }: Props) {
  return (
    <article className={styles.article} data-width={width}>
      {above !== undefined && <p className={styles.above}>{above}</p>}
      <h1 className={styles.heading}>{heading}</h1>
      <p className={styles.lead}>{lead}</p>
      {children}
    </article>
  );
}
