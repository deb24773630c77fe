import type { StartTexts } from '../../text/texts.ts';
import { Brand } from '../../ui/shell/header/Brand.tsx';
import type { InLanguage } from '../wish.ts';
import styles from './Site.module.css';

interface Props {
  readonly texts: StartTexts;
  /** The address of the start page; null where this is it. */
  readonly home: string | null;
  readonly menu: readonly Entry[];
  /** The page in the other languages. */
  readonly others: readonly InLanguage[];
  readonly lab: string;
}

export interface Entry {
  readonly href: string;
  readonly text: string;
}

/** The head of every page: whose it is, what there is, the other languages, the way to the lab. */
export function SiteHeader({ texts, home, menu, others, lab }: Props) {
  const brand = (
    <>
      <Brand />
      <b>{texts.brand}</b>
    </>
  );
  return (
    <header className={styles.header}>
      {home === null ? (
        <span className={styles.brand}>{brand}</span>
      ) : (
        <a className={styles.brand} href={home}>
          {brand}
        </a>
      )}
      <nav className={styles.menu} aria-label={texts.menu}>
        {menu.map(({ href, text }) => (
          <a key={href} className={styles.section} href={href}>
            {text}
          </a>
        ))}
      </nav>
      <span className={styles.separator} />
      {others.map(({ name, htmlLang, href }) => (
        <a key={htmlLang} className={styles.quiet} href={href} lang={htmlLang} hrefLang={htmlLang}>
          {name}
        </a>
      ))}
      <a className={`${styles.outlined} ${styles.openLab}`} href={lab}>
        {texts.openLab}
      </a>
    </header>
  );
}
