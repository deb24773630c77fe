import { useCallback, useState } from 'react';
import { openGallery } from '../../store/actions/view.ts';
import type { GalleryGroup } from '../../store/state.ts';
import { PendingWords } from '../atoms/PendingWords.tsx';
import { SearchField } from '../atoms/SearchField.tsx';
import type { Loaded } from '../atoms/useLoaded.ts';
import { useDialogTexts } from '../dialogs/useDialogTexts.ts';
import { Card } from './Card.tsx';
import styles from './Gallery.module.css';
import { Groups } from './Groups.tsx';
import type { Item } from './items.ts';
import type { LessonCard } from './lessonItems.ts';
import { Nothing } from './Nothing.tsx';
import { Sources } from './Sources.tsx';
import { useFound } from './useFound.ts';
import { useGalleryFocus } from './useGalleryFocus.ts';
import { useSelection } from './useSelection.ts';

interface Props {
  readonly group: GalleryGroup;
  readonly lessons: Loaded<readonly LessonCard[]>;
}

/** A search field that keeps the focus, the groups, and the cards: arrows move the selection, Enter opens it. */
export function GalleryPage({ group, lessons }: Props) {
  const { gallery, comparisons } = useDialogTexts();
  const [wanted, setWanted] = useState('');
  const { field, leaveForStage, goToField } = useGalleryFocus();
  const { items, counts } = useFound(group, wanted, lessons.value);
  const lacksLessons = !lessons.value && (group === 'all' || group === 'lessons' || group === 'challenges');
  const open = useCallback(
    (item: Item): void => {
      leaveForStage();
      item.open();
    },
    [leaveForStage],
  );
  const { list, listId, selected, elementId, reset, onKeyDown } = useSelection(items, open);
  const search = (text: string): void => {
    setWanted(text);
    reset();
  };
  const choose = (id: GalleryGroup): void => {
    openGallery(id);
    reset();
    goToField();
  };
  return (
    <section className={styles.page} data-covers aria-label={gallery.title}>
      <Groups chosen={group} counts={counts} onChoose={choose} />
      <div className={styles.content}>
        <div className={styles.head}>
          <div className={styles.search}>
            <SearchField
              {...{ field, wanted, listId, onKeyDown }}
              label={gallery.search}
              examples={gallery.examples}
              selectedId={selected && elementId(selected)}
              onChange={search}
            />
          </div>
          <p className={styles.replaces}>{gallery.replaces}</p>
        </div>
        <Intro group={group} />
        {lacksLessons && <PendingWords words={lessons} />}
        <p role="status" className="visuallyHidden">
          {wanted && gallery.found(items.length)}
        </p>
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-label={gallery.cards}
          className={styles.cards}
          data-whole={isWhole(group) || undefined}
        >
          {items.map((item) => (
            <Card key={item.id} item={item} id={elementId(item)} isSelected={item === selected} onOpen={open} />
          ))}
        </div>
        {items.length === 0 && (wanted || !lacksLessons) && (
          <Nothing
            wanted={wanted}
            isElsewhere={group !== 'all' && counts.all > 0}
            onClear={() => {
              search('');
              goToField();
            }}
          />
        )}
        {group === 'cases' && <Sources shown={items} />}
        {group === 'comparisons' && <p className={styles.intro}>{comparisons.notShown}</p>}
      </div>
    </section>
  );
}

/** The groups whose cards have no other place where they are told in full. */
function isWhole(group: GalleryGroup): boolean {
  return group === 'challenges' || group === 'brokenRules' || group === 'cases' || group === 'comparisons';
}

/** The effect of opening a card of this group, if it is not plain. */
function Intro({ group }: { readonly group: GalleryGroup }) {
  const { gallery, comparisons } = useDialogTexts();
  if (group === 'comparisons') return <p className={styles.intro}>{comparisons.intro}</p>;
  if (group === 'challenges' || group === 'lies' || group === 'brokenRules' || group === 'cases')
    return <p className={styles.intro}>{gallery.intros[group]}</p>;
  return null;
}
