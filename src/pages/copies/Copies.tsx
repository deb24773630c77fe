import type { StartTexts } from '../../text/texts.ts';
import styles from './Copies.module.css';
import { ARCHIVE, COPIES, ONE_FILE } from './copyNames.ts';

interface Props {
  readonly words: StartTexts['copies'];
  readonly toRoot: string;
  /** The looks of the section, and of its title. */
  readonly className: string | undefined;
  readonly titleClass: string | undefined;
}

/** The ways to the copies. A page that has none beside it is without this section (`withoutCopies`). */
export function Copies({ words, toRoot, className, titleClass }: Props) {
  return (
    <section className={className} data-copies>
      <h2 className={titleClass}>{words.title}</h2>
      <p>{words.about}</p>
      <ul className={styles.copies}>
        <li>
          <a href={`${toRoot}${COPIES}${ONE_FILE}`} download>
            {words.oneFile}
          </a>
          <span>{words.oneFileAbout}</span>
        </li>
        <li>
          <a href={`${toRoot}${COPIES}${ARCHIVE}`} download>
            {words.archive}
          </a>
          <span>{words.archiveAbout}</span>
        </li>
      </ul>
    </section>
  );
}
