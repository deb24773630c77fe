import type { RefObject } from 'react';
import { memo, useRef } from 'react';
import { KeyFrame } from '../../diagram/keyFrame/KeyFrame.tsx';
import type { Difficulty } from '../../scenario/scenario.ts';
import { useDialogTexts } from '../dialogs/useDialogTexts.ts';
import styles from './Card.module.css';
import type { Item } from './items.ts';
import { useThumbnail } from './useThumbnail.ts';

interface Props {
  readonly item: Item;
  /** The id of its element. */
  readonly id: string;
  readonly isSelected: boolean;
  readonly onOpen: (item: Item) => void;
}

/** Something to open: its key frame, title, summary, topic and difficulty. */
export const Card = memo(function Card({ item, id, isSelected, onOpen }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const { title, summary, tag, section, difficulty } = item;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the focus, and its Enter opens what is selected.
    <div
      ref={card}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      className={styles.card}
      data-card={item.id}
      onClick={() => onOpen(item)}
    >
      <Frame card={card} item={item} />
      <div className={styles.text}>
        <b className={styles.title}>{title}</b>
        <div>
          <p className={styles.summary} title={summary}>
            {summary}
          </p>
          <p className={styles.meta}>
            <span>{section ? `${tag} · ${section}` : tag}</span>
            {difficulty && <Dots difficulty={difficulty} />}
          </p>
        </div>
      </div>
    </div>
  );
});

/** The picture, or its room until it is computed. */
function Frame({ card, item }: { readonly card: RefObject<Element | null>; readonly item: Item }) {
  const picture = useThumbnail(card, item.frame);
  return <div className={styles.frame}>{picture && <KeyFrame picture={picture} className={styles.picture} />}</div>;
}

const LEVELS = [1, 2, 3] as const;

function Dots({ difficulty }: { readonly difficulty: Difficulty }) {
  const { gallery } = useDialogTexts();
  return (
    <span className={styles.dots} title={gallery.difficulty(difficulty)}>
      {LEVELS.map((level) => (
        <i key={level} data-on={level <= difficulty || undefined} />
      ))}
      <span className="visuallyHidden">{gallery.difficulty(difficulty)}</span>
    </span>
  );
}
