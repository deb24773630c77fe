import type { StartTexts } from '../../text/texts.ts';
import styles from './Site.module.css';
import type { Entry } from './SiteHeader.tsx';

interface Props {
  readonly texts: StartTexts;
  readonly links: readonly Entry[];
}

/** The foot of every page: ways on, also where the head has no room for them, and whose the words are. */
export function SiteFooter({ texts, links }: Props) {
  return (
    <footer className={styles.footer}>
      <ul>
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
      <p>{texts.licence}</p>
    </footer>
  );
}
