import type { ReactNode } from 'react';
import styles from './Article.module.css';

interface Props {
  readonly heading: string;
  readonly lead: string;
  /** It has plots beside one another, not only text. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A page to read: its heading, its purpose in a sentence or two, and the rest. */
export function Article({ heading, lead, isWide = false, children }: Props) {
  return (
    <article className={styles.article} data-wide={isWide || undefined}>
      <h1 className={styles.heading}>{heading}</h1>
      <p className={styles.lead}>{lead}</p>
      {children}
    </article>
  );
}
